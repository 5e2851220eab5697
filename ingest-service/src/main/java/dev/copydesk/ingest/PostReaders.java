package dev.copydesk.ingest;

import dev.copydesk.ingest.reading.Reading;
import dev.copydesk.ingest.reading.Site;
import dev.copydesk.ingest.source.SiteSettings;
import dev.copydesk.ingest.wordpress.WordPressReader;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what sites say, each by what is published of it; those without a setting by the general
 * one.
 */
final class PostReaders {
  private final WordPressReader general;
  private final Map<String, WordPressReader> bySite = new HashMap<>();

  PostReaders(IngestSettings settings, SiteSettings sites, Clock clock) {
    general = new WordPressReader(settings.types(), clock);
    sites
        .sites()
        .values()
        .forEach(each -> bySite.put(each.host(), new WordPressReader(each.types(), clock)));
  }

  /** Reads one item; {@code site} is the one that it is to be taken from, null for its own. */
  Reading read(JsonNode item, @Nullable String site) {
    String from = site == null ? Site.of(item) : site;
    WordPressReader own = from == null ? null : bySite.get(from);
    return (own == null ? general : own).read(item, site);
  }
}
