package dev.copydesk.enrich.taxonomy;

import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/** Reads lists of ids as PHP writes them: numbers or their digits, in a list or an object. */
final class Ids {
  private Ids() {}

  /** Each id above zero once, in the order in which it stands. */
  static List<Long> of(JsonNode list) {
    return list.valueStream()
        .map(Ids::id)
        .filter(OptionalLong::isPresent)
        .map(OptionalLong::getAsLong)
        .distinct()
        .toList();
  }

  /** One id; nothing when it is no whole number above zero. */
  static OptionalLong id(JsonNode node) {
    if (!node.isNumber() && !node.isString()) {
      return OptionalLong.empty();
    }
    try {
      long id = Long.parseLong(node.asString().strip());
      return id > 0 ? OptionalLong.of(id) : OptionalLong.empty();
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
