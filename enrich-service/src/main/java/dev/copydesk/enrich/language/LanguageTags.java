package dev.copydesk.enrich.language;

import java.net.URI;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads language tags where WordPress and its plugins write them. */
final class LanguageTags {
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** A first segment of two letters, perhaps with a region or script, and something after it. */
  private static final Pattern PREFIX =
      Pattern.compile("/([A-Za-z]{2}(?:[-_](?:[A-Za-z]{2}|[A-Za-z]{4}))?)/(.*)");

  private LanguageTags() {}

  /** BCP 47 for a plugin's {@code fr}, {@code fr_FR} or {@code pt-br}; null for anything else. */
  static @Nullable String of(String written) {
    String tag = written.strip().replace('_', '-');
    if (tag.isEmpty()) {
      return null;
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      return LANGUAGES.contains(locale.getLanguage()) ? locale.toLanguageTag() : null;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }

  /** The language of the part of the site that a link leads to; null where it has no prefix. */
  static @Nullable String ofLink(String link) {
    try {
      URI uri = URI.create(link);
      Matcher prefix = PREFIX.matcher(uri.getPath() == null ? "" : uri.getPath());
      boolean leadsOn = prefix.matches() && !(prefix.group(2).isEmpty() && uri.getQuery() == null);
      return leadsOn ? of(prefix.group(1)) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
