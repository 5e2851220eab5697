package dev.copydesk.enrich.glossary;

import static dev.copydesk.contract.GlossaryKey.ANY_LANGUAGE;

import java.util.ArrayList;
import java.util.List;

/** Which terms are looked for in which texts; the languages of one glossary, numbered. */
final class Languages {
  private final List<String> tags = new ArrayList<>();

  /** Whether both may be one language; a region tells nothing apart, and "und" may be any. */
  static boolean meet(String one, String other) {
    return one.equals(ANY_LANGUAGE)
        || other.equals(ANY_LANGUAGE)
        || primary(one).equalsIgnoreCase(primary(other));
  }

  /** The number of a language, which it keeps. */
  int number(String tag) {
    if (!tags.contains(tag)) {
      tags.add(tag);
    }
    return tags.indexOf(tag);
  }

  /** For each number, whether terms of that language are looked for in a text in this one. */
  boolean[] meeting(String language) {
    return meeting(tags, language);
  }

  static boolean[] meeting(List<String> tags, String language) {
    boolean[] meet = new boolean[tags.size()];
    for (int i = 0; i < meet.length; i++) {
      meet[i] = meet(tags.get(i), language);
    }
    return meet;
  }

  private static String primary(String tag) {
    int end = tag.indexOf('-');
    return end < 0 ? tag : tag.substring(0, end);
  }
}
