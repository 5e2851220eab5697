package dev.copydesk.enrich.excerpt;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits lines into sentences by Unicode's rules for the language, and mends where these take a
 * full stop that only shortens a word for the end.
 */
final class Sentences {
  /** A name or a number follows these. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "adj", "al", "approx", "art", "bzw", "ca", "cap", "capt", "cf", "ch", "co", "col", "dr",
          "dra", "ed", "eds", "esq", "etc", "ex", "fig", "figs", "gen", "gov", "hon", "inc", "jr",
          "lt", "ltd", "m", "mlle", "mm", "mme", "mr", "mrs", "ms", "mt", "no", "nr", "op", "p",
          "par", "pp", "prof", "resp", "rev", "sec", "sen", "sgt", "sr", "sra", "srta", "st", "ste",
          "ud", "uds", "usw", "vgl", "vol", "vs", "z.b", "e.g", "i.e", "d.h", "p.ex", "u.a");

  private static final Set<String> ONLY_BEFORE_LOWER_CASE_OR_DIGIT =
      Set.of(
          "al", "art", "ch", "col", "co", "ed", "eds", "etc", "ex", "inc", "jr", "ltd", "no", "par",
          "sec", "usw");
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.)*\\p{Lu}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}|\\p{L}");

  private final BreakIterator breaks;

  Sentences(String language) {
    breaks = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
  }

  /** The sentences of all lines, each with the white space after it; none crosses lines. */
  List<String> of(List<String> lines) {
    List<String> sentences = new ArrayList<>();
    for (String line : lines) {
      split(line, sentences);
    }
    return sentences;
  }

  private void split(String line, List<String> sentences) {
    breaks.setText(line);
    int start = 0;
    int end = withQuote(line, breaks.next());
    while (end != BreakIterator.DONE && end < line.length()) {
      if (isEnd(line, start, end)) {
        sentences.add(line.substring(start, end));
        start = end;
      }
      end = withQuote(line, breaks.next());
    }
    sentences.add(line.substring(start) + ' ');
  }

  /** French puts a space before the quotation mark that closes a sentence. */
  private static int withQuote(String line, int end) {
    return end != BreakIterator.DONE && line.startsWith("» ", end) ? end + 2 : end;
  }

  private static boolean isEnd(String line, int start, int end) {
    if (Character.isLowerCase(line.codePointAt(end))) {
      return false;
    }
    String sentence = line.substring(start, end).stripTrailing();
    if (!sentence.endsWith(".")) {
      return true;
    }
    String said = sentence.substring(0, sentence.length() - 1);
    String word = said.substring(Math.max(said.lastIndexOf(' '), said.lastIndexOf('\'')) + 1);
    word = word.replaceFirst("^[(\\[\"“«’]+", "");
    boolean isAll = word.length() == said.length();
    return !(isAll && NUMBER.matcher(word).matches())
        && !isAbbreviation(word, line.codePointAt(end))
        && !(INITIALS.matcher(word).matches() && !word.equals("I"));
  }

  private static boolean isAbbreviation(String word, int next) {
    String lower = word.toLowerCase(Locale.ROOT);
    return ABBREVIATIONS.contains(lower)
        && !(ONLY_BEFORE_LOWER_CASE_OR_DIGIT.contains(lower) && Character.isUpperCase(next));
  }
}
