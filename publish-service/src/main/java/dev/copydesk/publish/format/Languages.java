package dev.copydesk.publish.format;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What language a page is in. */
final class Languages {
  private Languages() {}

  /** That of most of {@code items}; null when none has one. */
  static @Nullable String mostCommon(List<Item> items) {
    Map<String, Long> languages =
        items.stream()
            .map(Item::language)
            .filter(Objects::nonNull)
            .collect(
                Collectors.groupingBy(language -> language, TreeMap::new, Collectors.counting()));
    return languages.entrySet().stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
