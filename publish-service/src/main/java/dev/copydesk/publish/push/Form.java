package dev.copydesk.publish.push;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code application/x-www-form-urlencoded}, as forms and queries have it. */
public final class Form {
  private Form() {}

  /**
   * Values by name, decoded, in their order.
   *
   * @throws IllegalArgumentException when a percent sign is not followed by two digits
   */
  public static Map<String, List<String>> parse(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (!parts[0].isEmpty()) {
        values
            .computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
            .add(parts.length == 1 ? "" : decode(parts[1]));
      }
    }
    return values;
  }

  /** The first value of each name. */
  static Map<String, String> first(String text) {
    Map<String, String> first = new LinkedHashMap<>();
    parse(text).forEach((name, values) -> first.put(name, values.get(0)));
    return first;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
