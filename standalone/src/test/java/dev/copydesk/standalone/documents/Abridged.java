package dev.copydesk.standalone.documents;

import java.util.Iterator;
import tools.jackson.databind.JsonNode;

/**
 * JSON of which much is left out: fields, elements of lists, and what follows a text's {@code …}.
 */
final class Abridged {
  private Abridged() {}

  /** Whether {@code shown} is {@code whole} with something left out, or all of it. */
  static boolean of(JsonNode whole, JsonNode shown) {
    if (shown.isObject()) {
      return shown
          .propertyStream()
          .allMatch(each -> of(whole.path(each.getKey()), each.getValue()));
    }
    if (shown.isArray()) {
      Iterator<JsonNode> rest = whole.iterator();
      return whole.isArray() && shown.valueStream().allMatch(each -> isAmong(rest, each));
    }
    if (shown.isString() && shown.asString().endsWith("…")) {
      String beginning = shown.asString().substring(0, shown.asString().length() - 1);
      return whole.isString() && whole.asString().startsWith(beginning);
    }
    return whole.equals(shown);
  }

  private static boolean isAmong(Iterator<JsonNode> rest, JsonNode shown) {
    while (rest.hasNext()) {
      if (of(rest.next(), shown)) {
        return true;
      }
    }
    return false;
  }
}
