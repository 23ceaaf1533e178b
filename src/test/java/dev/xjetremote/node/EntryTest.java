package dev.xjetremote.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A folder on the way has become a link that leads out, after the path had been walked. */
@EnabledOnOs(OS.LINUX)
class EntryTest {
  @TempDir private Path temporary;
  private Path root;
  private Path folder;
  private Path outside;

  @BeforeEach
  void makeFolders() throws IOException {
    root = temporary.toRealPath().resolve("mounted");
    folder = Files.createDirectories(root.resolve("a/b"));
    outside = Files.createDirectories(temporary.toRealPath().resolve("outside/b"));
    Files.writeString(folder.resolve("file"), "inside");
    Files.writeString(outside.resolve("file"), "secret");
  }

  private void putLinkInPlaceOfFolder() throws IOException {
    Files.move(root.resolve("a"), root.resolve("away"));
    Files.createSymbolicLink(root.resolve("a"), outside.getParent());
    assertThat(folder.resolve("file")).hasContent("secret");
  }

  private Entry entry(Path path) {
    return new Entry(root, path);
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThat(FileFailure.errnoOf(catchThrowableOfType(IOException.class, call)))
        .isIn(Errno.ELOOP, Errno.ENOTDIR);
  }

  @Test
  void reachesWhatIsThere() throws IOException {
    try (FileChannel file = entry(folder.resolve("file")).open(Set.of(StandardOpenOption.READ))) {
      assertThat(file.size()).isEqualTo("inside".length());
    }
    Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
    Files.createDirectory(folder.resolve("inner"));
    assertThat(entry(folder).entries()).containsExactlyInAnyOrder("ffile", "llink", "dinner");
    assertThat(entry(root).entries()).containsExactly("da");

    entry(folder.resolve("file")).moveTo(entry(root.resolve("moved")));
    entry(folder.resolve("inner")).delete(true);
    entry(folder.resolve("link")).delete(false);

    assertThat(root.resolve("moved")).hasContent("inside");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void opensNothingThroughALink() throws IOException {
    putLinkInPlaceOfFolder();

    for (StandardOpenOption option : Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      assertRefused(() -> entry(folder.resolve("file")).open(Set.of(option)));
    }
    assertRefused(
        () ->
            entry(folder.resolve("new"))
                .open(Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)));
    assertThat(outside.resolve("new")).doesNotExist();
  }

  @Test
  void listsNothingThroughALink() throws IOException {
    putLinkInPlaceOfFolder();

    assertRefused(() -> entry(folder).entries());
    assertRefused(() -> entry(root.resolve("a")).entries());
  }

  @Test
  void removesNothingThroughALink() throws IOException {
    Files.createDirectory(outside.resolve("empty"));
    putLinkInPlaceOfFolder();

    assertRefused(() -> entry(folder.resolve("file")).delete(false));
    assertRefused(() -> entry(folder.resolve("empty")).delete(true));
    assertThat(outside.resolve("empty")).isEmptyDirectory();
    assertThat(outside.resolve("file")).hasContent("secret");
  }

  @Test
  void movesNothingThroughALink() throws IOException {
    Files.writeString(root.resolve("own"), "own");
    putLinkInPlaceOfFolder();

    assertRefused(() -> entry(folder.resolve("file")).moveTo(entry(root.resolve("taken"))));
    assertRefused(() -> entry(root.resolve("own")).moveTo(entry(folder.resolve("file"))));
    assertThat(outside.resolve("file")).hasContent("secret");
    assertThat(root.resolve("own")).hasContent("own");
  }
}
