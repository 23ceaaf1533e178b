package dev.xjetremote.config;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A configuration file: JSON, whose objects give the dotted part of a key.
 *
 * @param name what messages call it
 * @param texts the values by key, as they would stand on the command line
 */
public record ConfigFile(String name, Map<String, String> texts) {
  private static final String EXAMPLE = "conf/server.json shows how it is written";

  /** How the parser says where it stopped: also what it may not show, and on a line of its own. */
  private static final Pattern PLACE =
      Pattern.compile("\\s+at \\[Source: [^;]*; line: (\\d+), column: (\\d+)]");

  /** Where there is no file. */
  public static ConfigFile none() {
    return new ConfigFile("no file", Map.of());
  }

  /**
   * Reads a file.
   *
   * @throws InvalidConfigException when it cannot be read or is no JSON object
   */
  public static ConfigFile read(Path path) {
    try {
      String text = Files.readString(path);
      if (text.isBlank()) {
        throw refused(path, "is empty", EXAMPLE);
      }
      if (Json.decodeValue(text) instanceof JsonObject object) {
        Map<String, String> texts = new LinkedHashMap<>();
        flatten("", object, texts);
        return new ConfigFile(path.toString(), Map.copyOf(texts));
      }
      throw refused(path, "holds no JSON object", EXAMPLE);
    } catch (IOException e) {
      throw refused(
          path,
          "cannot be read: " + FileProblem.of(e),
          "name a JSON file that the server may read");
    } catch (DecodeException e) {
      throw refused(path, "is not JSON: " + inWords(e), EXAMPLE);
    }
  }

  private static InvalidConfigException refused(Path path, String why, String wayOut) {
    return new InvalidConfigException(
        "--config is \"%s\", which %s; %s".formatted(path, why, wayOut));
  }

  private static String inWords(DecodeException failure) {
    return PLACE.matcher(String.valueOf(failure.getMessage())).replaceAll(" at line $1, column $2");
  }

  private static void flatten(String prefix, JsonObject object, Map<String, String> texts) {
    object.forEach(
        entry -> {
          String key = prefix + entry.getKey();
          if (entry.getValue() instanceof JsonObject inner) {
            flatten(key + ".", inner, texts);
          } else if (entry.getValue() instanceof JsonArray list) {
            texts.put(key, items(list));
          } else {
            texts.put(key, String.valueOf(entry.getValue()));
          }
        });
  }

  /** A list as a flag has it, with commas between the items. */
  private static String items(JsonArray list) {
    return list.stream()
        .map(item -> String.valueOf(item).replace(",", "\\,"))
        .collect(Collectors.joining(","));
  }
}
