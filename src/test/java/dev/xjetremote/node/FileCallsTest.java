package dev.xjetremote.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCallsTest {
  private static final int READ = 0;
  private static final int CREATE = OpenFlags.READ_WRITE | OpenFlags.CREATE;

  @SuppressWarnings("NullAway.Init") // set before each test
  private FileCalls files;

  private static Errno errnoOf(ThrowingCallable call) {
    return FileFailure.errnoOf(catchThrowableOfType(IOException.class, call));
  }

  private void write(String path, String text) throws IOException {
    int descriptor = files.open(path, CREATE | OpenFlags.TRUNCATE, 0b110_100_100);
    files.write(descriptor, text.getBytes(UTF_8), -1);
    files.close(descriptor);
  }

  private String read(String path) throws IOException {
    int descriptor = files.open(path, READ, 0);
    String text = new String(files.read(descriptor, 1 << 20, -1), UTF_8);
    files.close(descriptor);
    return text;
  }

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  @Nested
  class InMemory {
    @BeforeEach
    void open() {
      files = new FileCalls(new FileOptions(64 << 10, 20, List.of()));
    }

    @Test
    void startsWithWhatNodeSuitesExpect() throws IOException {
      assertThat(files.folders().list("/")).contains("dtmp");
      assertThat(files.folders().list("/tmp")).isEmpty();
      files.access("/tmp", 7);
    }

    @Test
    void keepsWhatIsWritten() throws IOException {
      write("/tmp/a", "text");

      assertThat(read("/tmp/a")).isEqualTo("text");
      assertThat(read("tmp/../tmp/./a")).isEqualTo("text");
    }

    @Test
    void isFullAtItsLimit() throws IOException {
      write("/tmp/a", "x".repeat(60 << 10));

      assertThat(errnoOf(() -> write("/tmp/b", "x".repeat(8 << 10)))).isEqualTo(Errno.ENOSPC);
      files.folders().unlink("/tmp/a");
      write("/tmp/b", "x".repeat(8 << 10));
    }

    @Test
    void takesSoManyEntriesOnly() throws IOException {
      for (int i = 0; i < 20; i++) {
        files.folders().mkdir("/tmp/" + i, 0b111_111_111);
      }

      assertThat(errnoOf(() -> write("/tmp/more", ""))).isEqualTo(Errno.ENOSPC);
      assertThat(errnoOf(() -> files.folders().symlink("x", "/tmp/more"))).isEqualTo(Errno.ENOSPC);
      files.folders().rmdir("/tmp/0");
      write("/tmp/more", "");
    }

    @Test
    void freesTheMemoryOfAnUnlinkedFileWhenItIsClosed() throws IOException {
      write("/tmp/a", "x".repeat(40 << 10));
      int descriptor = files.open("/tmp/a", READ, 0);
      files.folders().unlink("/tmp/a");

      assertThat(files.read(descriptor, 5, 0)).hasSize(5);
      assertThat(errnoOf(() -> write("/tmp/b", "x".repeat(40 << 10)))).isEqualTo(Errno.ENOSPC);
      files.close(descriptor);
      write("/tmp/b", "x".repeat(40 << 10));
    }

    @Test
    void opensSoManyFilesOnly() throws IOException {
      write("/tmp/a", "");
      int last = 0;
      while (last < 1023) {
        last = files.open("/tmp/a", READ, 0);
      }

      assertThat(errnoOf(() -> files.open("/tmp/a", READ, 0))).isEqualTo(Errno.EMFILE);
      files.close(500);
      assertThat(files.open("/tmp/a", READ, 0)).isEqualTo(500);
    }

    @Test
    void writesZerosIntoAHole() throws IOException {
      int descriptor = files.open("/tmp/a", CREATE, 0b110_100_100);
      files.write(descriptor, new byte[] {1}, 5000);

      assertThat(files.read(descriptor, 9999, 0)).hasSize(5001).startsWith(new byte[4999]);
    }
  }

  @Nested
  class Mounted {
    @TempDir private Path temporary;
    private Path inside;
    private Path outside;

    @BeforeEach
    void open() throws IOException {
      inside = Files.createDirectory(temporary.toRealPath().resolve("inside"));
      outside = Files.createDirectory(temporary.toRealPath().resolve("outside"));
      Files.writeString(inside.resolve("a"), "inside");
      Files.writeString(outside.resolve("secret"), "outside");
      files =
          new FileCalls(
              FileOptions.DEFAULT.withMounts(
                  List.of(new Mount(inside, "/data", false), new Mount(inside, "/work/rw", true))));
    }

    @Test
    void showsTheHostsFiles() throws IOException {
      assertThat(files.folders().list("/")).contains("ddata", "dwork");
      assertThat(files.folders().list("/data")).containsExactly("fa");
      assertThat(read("/data/a")).isEqualTo("inside");
    }

    @Test
    void changesNothingOfAMountThatIsReadOnly() {
      assertThat(errnoOf(() -> write("/data/a", "x"))).isEqualTo(Errno.EROFS);
      assertThat(errnoOf(() -> write("/data/new", "x"))).isEqualTo(Errno.EROFS);
      assertThat(errnoOf(() -> files.folders().unlink("/data/a"))).isEqualTo(Errno.EROFS);
      assertThat(errnoOf(() -> files.folders().mkdir("/data/d", 0))).isEqualTo(Errno.EROFS);
      assertThat(errnoOf(() -> files.chmod("/data/a", 0, true))).isEqualTo(Errno.EROFS);
      assertThat(errnoOf(() -> files.times("/data/a", 0, 0, true))).isEqualTo(Errno.EROFS);
      assertThat(errnoOf(() -> files.folders().rename("/data/a", "/data/b")))
          .isEqualTo(Errno.EROFS);
      assertThat(errnoOf(() -> files.folders().symlink("a", "/data/l"))).isEqualTo(Errno.EROFS);
      assertThat(errnoOf(() -> files.folders().link("/data/a", "/data/h"))).isEqualTo(Errno.EROFS);
      assertThat(errnoOf(() -> files.access("/data/a", 2))).isEqualTo(Errno.EROFS);
      assertThat(inside.resolve("a")).hasContent("inside");
    }

    @Test
    void writesThroughAMountThatMayBeWritten() throws IOException {
      write("/work/rw/new", "text");
      files.folders().rename("/work/rw/new", "/work/rw/moved");

      assertThat(inside.resolve("moved")).hasContent("text");
      assertThat(errnoOf(() -> files.folders().rename("/work/rw/moved", "/tmp/x")))
          .isEqualTo(Errno.EXDEV);
    }

    @Test
    void keepsItsMountPoints() {
      assertThat(errnoOf(() -> files.folders().rmdir("/data"))).isEqualTo(Errno.EBUSY);
      assertThat(errnoOf(() -> files.folders().rename("/data", "/x"))).isEqualTo(Errno.EBUSY);
      assertThat(errnoOf(() -> files.folders().rename("/work", "/x"))).isEqualTo(Errno.EBUSY);
    }

    @Test
    void climbsOutOfAMountIntoTheSuitesOwnTree() throws IOException {
      write("/secret", "the suite's own");

      assertThat(read("/data/../secret")).isEqualTo("the suite's own");
      assertThat(files.folders().realpath("/data/../../..")).isEqualTo("/");
    }

    @Test
    void followsLinksThatStayInside() throws IOException {
      Files.createDirectory(inside.resolve("d"));
      Files.createSymbolicLink(inside.resolve("d/relative"), Path.of("../a"));
      Files.createSymbolicLink(inside.resolve("absolute"), inside.resolve("a"));
      Files.createSymbolicLink(inside.resolve("folder"), Path.of("d"));

      assertThat(read("/data/d/relative")).isEqualTo("inside");
      assertThat(read("/data/absolute")).isEqualTo("inside");
      assertThat(files.folders().realpath("/data/folder/relative")).isEqualTo("/data/a");
    }

    @Test
    void refusesLinksThatLeadOut() throws IOException {
      Files.createDirectory(inside.resolve("d"));
      Files.createSymbolicLink(inside.resolve("relative"), Path.of("../outside/secret"));
      Files.createSymbolicLink(inside.resolve("absolute"), outside.resolve("secret"));
      Files.createSymbolicLink(inside.resolve("folder"), outside);
      Files.createSymbolicLink(inside.resolve("detour"), Path.of("d/../../outside/secret"));
      Files.createSymbolicLink(inside.resolve("chain"), Path.of("d/../folder/secret"));
      Files.createSymbolicLink(inside.resolve("dotted"), Path.of(inside + "/../outside/secret"));
      Files.createSymbolicLink(inside.resolve("prefix"), Path.of(inside + "-not"));

      for (String name :
          List.of("relative", "absolute", "folder/secret", "detour", "chain", "dotted", "prefix")) {
        assertThat(errnoOf(() -> read("/data/" + name))).as(name).isEqualTo(Errno.EACCES);
        assertThat(errnoOf(() -> files.stat("/work/rw/" + name, true)))
            .as(name)
            .isEqualTo(Errno.EACCES);
        assertThat(errnoOf(() -> write("/work/rw/" + name, "x"))).as(name).isEqualTo(Errno.EACCES);
      }
      assertThat(outside.resolve("secret")).hasContent("outside");
      assertThat(outside).isDirectoryNotContaining(path -> !path.endsWith("secret"));
    }

    @Test
    void makesNoLinksThatWouldLeadOut() {
      assertThat(errnoOf(() -> files.folders().symlink("/etc/passwd", "/work/rw/l")))
          .isEqualTo(Errno.EACCES);
      assertThat(errnoOf(() -> files.folders().symlink("../outside", "/work/rw/l")))
          .isEqualTo(Errno.EACCES);
      assertThat(errnoOf(() -> files.folders().link("/work/rw/a", "/tmp/h")))
          .isEqualTo(Errno.EXDEV);
    }

    @Test
    void noticesAFolderThatHasBecomeALink() throws IOException {
      Files.createDirectory(inside.resolve("d"));
      Files.writeString(inside.resolve("d/secret"), "inside");
      Place walked =
          new Place(
              "/work/rw/d/secret",
              inside.resolve("d/secret"),
              new Mount(inside, "/work/rw", true),
              FileInfo.read(inside.resolve("d/secret"), 2));
      Files.delete(inside.resolve("d/secret"));
      Files.delete(inside.resolve("d"));
      Files.createSymbolicLink(inside.resolve("d"), outside);

      assertThat(errnoOf(walked::confirm)).isEqualTo(Errno.EACCES);
    }
  }
}
