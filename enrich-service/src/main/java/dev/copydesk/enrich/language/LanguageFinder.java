package dev.copydesk.enrich.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import dev.copydesk.contract.post.Language;
import dev.copydesk.contract.post.Language.Source;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the language of a post: as the site declares it, else as the text tells, else that of the
 * link. Why this library, these languages and these bounds: {@code
 * docs/rationale/language-detection.md}. Immutable, for any number of threads.
 */
public final class LanguageFinder {
  private static final String KNOWN =
      "ar de el en es fa fr he hi it ja ko nl pl pt ro ru sv th tr uk zh";
  private static final int SAMPLE = 150;
  private static final int FEWEST_LETTERS = 20;
  private static final double LEAST_DISTANCE = 0.02;

  private final LanguageDetector detector =
      LanguageDetectorBuilder.fromIsoCodes639_1(
              Stream.of(KNOWN.toUpperCase(Locale.ROOT).split(" "))
                  .map(IsoCode639_1::valueOf)
                  .toArray(IsoCode639_1[]::new))
          .withLowAccuracyMode()
          .withMinimumRelativeDistance(LEAST_DISTANCE)
          .build();

  /**
   * The language of a native post.
   *
   * @param text its words, of which the first 150 characters are looked at
   */
  public Language of(JsonNode post, String text) {
    String locale = LanguageTags.ofLink(post.path("link").asString(""));
    String declared = declared(post);
    if (declared != null) {
      return new Language(declared, Source.DECLARED, locale);
    }
    String detected = detected(text.substring(0, Math.min(text.length(), SAMPLE)));
    if (detected != null) {
      return new Language(detected, Source.DETECTED, locale);
    }
    return new Language(locale == null ? "und" : locale, Source.SITE, locale);
  }

  /** What Polylang or WPML say in the post. */
  private static @Nullable String declared(JsonNode post) {
    String polylang = LanguageTags.of(post.path("lang").asString(""));
    return polylang != null
        ? polylang
        : LanguageTags.of(post.path("wpml_current_locale").asString(""));
  }

  private @Nullable String detected(String sample) {
    if (sample.codePoints().map(LanguageFinder::weight).sum() < FEWEST_LETTERS) {
      return null;
    }
    IsoCode639_1 code = detector.detectLanguageOf(sample).getIsoCode639_1();
    return code == IsoCode639_1.NONE ? null : code.name().toLowerCase(Locale.ROOT);
  }

  /** A letter outside ASCII tells more than one inside. */
  private static int weight(int c) {
    return !Character.isLetter(c) ? 0 : c < 0x80 ? 1 : 3;
  }
}
