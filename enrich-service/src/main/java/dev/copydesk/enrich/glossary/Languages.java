package dev.copydesk.enrich.glossary;

import static dev.copydesk.contract.GlossaryKey.ANY_LANGUAGE;

/** Which terms are looked for in which texts. */
final class Languages {
  private Languages() {}

  /** Whether both may be one language; a region tells nothing apart, and "und" may be any. */
  static boolean meet(String one, String other) {
    return one.equals(ANY_LANGUAGE)
        || other.equals(ANY_LANGUAGE)
        || primary(one).equalsIgnoreCase(primary(other));
  }

  private static String primary(String tag) {
    int end = tag.indexOf('-');
    return end < 0 ? tag : tag.substring(0, end);
  }
}
