package dev.xjetremote.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why a file cannot be used, in the system's words where Java has but the name of a class. */
public final class FileProblem {
  private FileProblem() {}

  /** The reason, as the part of a sentence after a colon: "Permission denied". */
  public static String of(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "No such file or directory";
    }
    if (failure instanceof AccessDeniedException) {
      return "Permission denied";
    }
    if (failure instanceof CharacterCodingException) {
      return "it is not UTF-8";
    }
    return Objects.toString(
        failure instanceof FileSystemException known ? known.getReason() : failure.getMessage(),
        failure.toString());
  }
}
