package dev.copydesk.ingest.glossary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name that a term can be kept under when its glossary gives it none. */
final class Slug {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern AT_AN_END = Pattern.compile("^-|-$");

  private Slug() {}

  /** The term's letters and digits, lower case, words joined by hyphens; itself if it has none. */
  static String of(String term) {
    String plain = Normalizer.normalize(term, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String words = BETWEEN_WORDS.matcher(plain).replaceAll("-");
    String slug = AT_AN_END.matcher(words).replaceAll("");
    return slug.isEmpty() ? term : slug;
  }
}
