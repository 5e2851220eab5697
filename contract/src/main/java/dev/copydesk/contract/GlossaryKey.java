package dev.copydesk.contract;

import java.util.Locale;

/**
 * Names one glossary term: {@code site/language/id}, as in {@code psychologydictionary.ae/en/42}.
 *
 * @param site host of the site whose posts the term explains, lower case
 * @param language BCP 47 code, or {@value #ANY_LANGUAGE} for a term that holds in every language
 * @param id the glossary's own name for the term; letters, digits, spaces and punctuation
 */
public record GlossaryKey(String site, String language, String id) {
  /** BCP 47's "undetermined": the term is looked for in posts of every language. */
  public static final String ANY_LANGUAGE = "und";

  public GlossaryKey {
    site = site.toLowerCase(Locale.ROOT);
    KeyParts.requirePart("site", site);
    KeyParts.requirePart("language", language);
    if (id.isBlank()) {
      throw new IllegalArgumentException("a glossary term's id is empty");
    }
  }

  /**
   * Reads what {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException when the text is not {@code site/language/id}
   */
  public static GlossaryKey parse(String key) {
    String[] parts = KeyParts.split(key);
    return new GlossaryKey(parts[0], parts[1], parts[2]);
  }

  @Override
  public String toString() {
    return site + '/' + language + '/' + id;
  }
}
