package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.post.Candidate.Reason;
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
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:called|known as|referred to as|termed|dubbed|defined as|appelée?s?|nommée?s?"
              + "|connue?s? sous le nom de) (?:an? |the |le |la |l['’])?[“\"«‘]\\s?"
              + "([^“”\"«»]{2,60}?)\\s?[,.]?[”\"»’](?!\\p{L})");

  private static final int MOST_SKIPPED = 3;

  private Cues() {}

  /** A stretch of the text, and what speaks for it. */
  record Cue(int start, int end, Reason reason) {}

  /** The cues of one line. */
  static List<Cue> of(String line) {
    List<Cue> cues = new ArrayList<>();
    Matcher named = NAMED.matcher(line);
    while (named.find()) {
      cues.add(new Cue(named.start(1), named.end(1), Reason.DEFINED));
    }
    Matcher abbreviation = line.indexOf('(') < 0 ? null : ABBREVIATION.matcher(line);
    while (abbreviation != null && abbreviation.find()) {
      String words = abbreviation.group(1).stripTrailing();
      int start = longForm(words, abbreviation.group(2));
      if (start >= 0) {
        int from = abbreviation.start(1);
        cues.add(new Cue(from + start, from + words.length(), Reason.ABBREVIATED));
      }
    }
    return cues;
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
