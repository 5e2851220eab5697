package dev.copydesk.enrich.sentence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Splits texts of one language into sentences. Immutable, for any number of threads. */
public final class Sentences {
  private static final Map<String, Sentences> KNOWN = new ConcurrentHashMap<>();

  private final Lexicon lexicon;

  private Sentences(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The sentences of a language; where it is not known, those that its writing marks.
   *
   * @param language BCP 47, of which only the language itself counts
   */
  public static Sentences of(String language) {
    String code = Locale.forLanguageTag(language).getLanguage();
    Sentences known = KNOWN.get(code);
    return known != null ? known : KNOWN.computeIfAbsent(code, c -> new Sentences(Lexicon.of(c)));
  }

  /** The sentences of {@code text}, in order; all of it but white space is in one of them. */
  public List<Span> in(String text) {
    return new Scan(text, lexicon).spans();
  }
}
