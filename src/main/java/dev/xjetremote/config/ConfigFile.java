package dev.xjetremote.config;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A configuration file: JSON, whose objects give the dotted part of a key.
 *
 * @param name what messages call it
 * @param texts the values by key, as they would stand on the command line
 */
public record ConfigFile(String name, Map<String, String> texts) {

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
      Map<String, String> texts = new LinkedHashMap<>();
      flatten("", new JsonObject(Files.readString(path)), texts);
      return new ConfigFile(path.toString(), Map.copyOf(texts));
    } catch (IOException e) {
      throw new InvalidConfigException("the configuration file cannot be read: " + e);
    } catch (DecodeException | ClassCastException e) {
      throw new InvalidConfigException(path + " is not a JSON object: " + e.getMessage());
    }
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
