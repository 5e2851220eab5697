package dev.copydesk.ingest.wordpress;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * PHP's idea of JSON: an empty object is {@code []}, a list with a gap is an object, nothing is
 * {@code false}, and a number may be a text.
 */
final class Php {
  private static final ObjectNode EMPTY = JsonNodeFactory.instance.objectNode();

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\d_.-]{1,64}");

  private Php() {}

  /** Whether there is nothing: not there, null or false. */
  static boolean absent(JsonNode value) {
    return value.isMissingNode() || value.isNull() || (value.isBoolean() && !value.booleanValue());
  }

  /** Whether PHP would take the value for true; {@code "false"} is not, though PHP thinks so. */
  static boolean truthy(JsonNode value) {
    if (value.isNumber()) {
      return !value.asString().equals("0");
    }
    if (value.isString()) {
      return !List.of("", "0", "false").contains(value.stringValue());
    }
    return !absent(value);
  }

  /** The object, an empty one for {@code []}, or null for anything else. */
  static @Nullable ObjectNode object(JsonNode value) {
    if (value.isArray() && value.isEmpty()) {
      return EMPTY;
    }
    return value instanceof ObjectNode object ? object : null;
  }

  /** The text, or the digits of a number; null for anything else and for an empty text. */
  static @Nullable String text(JsonNode value) {
    String text = value.isString() || value.isIntegralNumber() ? value.asString().strip() : "";
    return text.isEmpty() ? null : text;
  }

  /** The name of a type, a status or a taxonomy; null for anything that cannot be one. */
  static @Nullable String name(JsonNode value) {
    String text = text(value);
    return text != null && NAME.matcher(text).matches() ? text : null;
  }

  /** The whole number, also where it came as digits; null for anything else. */
  static @Nullable Long number(JsonNode value) {
    String text = text(value);
    try {
      return text == null ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The whole number above zero that every id is; null for anything else. */
  static @Nullable Long id(JsonNode value) {
    Long id = number(value);
    return id == null || id <= 0 ? null : id;
  }
}
