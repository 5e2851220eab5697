package dev.copydesk.enrich.glossary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a sentence introduces a term by its words: "acceptance and commitment therapy (ACT)", "this
 * is called 'splitting'".
 */
final class Cues {
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "((?:[\\p{L}\\d'’-]+ ){2,9})\\((\\p{Lu}[\\p{L}\\d-]{0,8}\\p{Lu}|\\p{Lu}{2,8}s)\\)");
  private static final String OPENING = "[“\"«‘]";
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:called|known as|referred to as|termed|dubbed|defined as|appelée?s?|nommée?s?"
              + "|connue?s? sous le nom de) (?:an? |the |le |la |l['’])?"
              + OPENING
              + "\\s?"
              + "([^“”\"«»]{2,60}?)\\s?[,.]?[”\"»’](?!\\p{L})");

  private static final String MEANS =
      " (?:refers? to|means|is defined as|are defined as|désigne|signifie"
          + "|se définit comme|est définie? comme) ";

  /** A sentence about a word or two that says what they mean. */
  private static final Pattern MEANT =
      Pattern.compile(
          "(?:^|[.!?…]['’”»]? )(?:[Tt]he term |[Ll]e terme |An? |The |L[ea] |L['’])?[“\"«‘]?"
              + "([\\p{L}'’-]+(?: [\\p{L}'’-]+){0,3})[”\"»’]?"
              + MEANS);

  // Looked for first, since few lines have any: the whole patterns are tried at every letter.
  private static final Pattern ANY_OPENING = Pattern.compile(OPENING);
  private static final Pattern ANY_MEANS = Pattern.compile(MEANS);

  private static final int MOST_SKIPPED = 3;

  private Cues() {}

  /** A stretch of the line, and what it is shortened to; empty where it is said to be a term. */
  record Cue(int start, int end, String shortForm) {}

  /** The cues of one line. */
  static List<Cue> of(String line) {
    List<Cue> cues = new ArrayList<>();
    if (ANY_OPENING.matcher(line).find()) {
      addAll(NAMED.matcher(line), cues);
    }
    if (ANY_MEANS.matcher(line).find()) {
      addAll(MEANT.matcher(line), cues);
    }
    Matcher abbreviation = line.indexOf('(') < 0 ? null : ABBREVIATION.matcher(line);
    while (abbreviation != null && abbreviation.find()) {
      String words = abbreviation.group(1).stripTrailing();
      int start = longForm(words, abbreviation.group(2));
      if (start >= 0 && !Wording.isInstitution(words.substring(start))) {
        int from = abbreviation.start(1);
        cues.add(new Cue(from + start, from + words.length(), abbreviation.group(2)));
      }
    }
    return cues;
  }

  private static void addAll(Matcher defined, List<Cue> cues) {
    while (defined.find()) {
      String words = defined.group(1);
      if (Guard.isStopWord(words.substring(words.lastIndexOf(' ') + 1))) {
        continue;
      }
      cues.add(new Cue(defined.start(1), defined.end(1), ""));
    }
  }

  /** Where among the words those begin whose initials the capitals are; -1 where none do. */
  private static int longForm(String words, String abbreviation) {
    String letters = abbreviation.replaceAll("[^\\p{Lu}]", "");
    int start = longForm(words, letters, true);
    return start < 0 ? longForm(words, letters, false) : start;
  }

  private static int longForm(String words, String letters, boolean withoutSmallWords) {
    int letter = letters.length() - 1;
    int skipped = 0;
    for (int at = words.length(); at > 0 && skipped < MOST_SKIPPED; ) {
      int start = Math.max(words.lastIndexOf(' ', at - 1), words.lastIndexOf('-', at - 1)) + 1;
      boolean small = withoutSmallWords && Guard.isStopWord(words.substring(start, at));
      boolean fits = Character.toUpperCase(words.charAt(start)) == letters.charAt(letter);
      letter -= fits && !small ? 1 : 0;
      skipped += fits ? 0 : 1;
      if (letter < 0) {
        return start;
      }
      at = start - 1;
    }
    return -1;
  }
}
