package dev.copydesk.publish.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which phrases are the same whoever writes them: without case, accents, vowel signs
 * and what is unseen; hyphens are spaces, apostrophes are of one kind.
 */
final class Folding {
  private static final Pattern SIGNS =
      Pattern.compile(
          "\\p{InCombiningDiacriticalMarks}|[\\p{Mn}&&[\\p{InHebrew}\\p{InArabic}]]|\u0640|\\p{Cf}");
  private static final Pattern APOSTROPHES = Pattern.compile("[`\u00b4\u2018\u2019\u201b\u02bc]");
  private static final Pattern JOINTS = Pattern.compile("[\\p{Pd}\\p{Z}\\s]+");

  private Folding() {}

  static String of(String phrase) {
    String plain = APOSTROPHES.matcher(JOINTS.matcher(phrase).replaceAll(" ")).replaceAll("'");
    String letters =
        SIGNS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
    return letters.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
