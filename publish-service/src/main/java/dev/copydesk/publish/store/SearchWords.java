package dev.copydesk.publish.store;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts and questions in the words of the index. Where a script is written without spaces every
 * character is a word, and a word that is asked for is the row of its characters.
 */
final class SearchWords {
  /** Scripts are looked up slowly, so first where none of these begins: below Thai. */
  private static final Pattern UNSPACED =
      Pattern.compile(
          "[\\x{E00}-\\x{10FFFF}&&"
              + "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]");

  private static final Pattern ASKED = Pattern.compile("\"([^\"]+)\"|([^\\s\"]+)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

  private SearchWords() {}

  /** A text as it is indexed. */
  static String of(String text) {
    return UNSPACED.matcher(text).replaceAll(" $0 ");
  }

  /**
   * What is asked for, as the index understands it: every word must be there, and words in quotes
   * in this order.
   *
   * @return empty when nothing in it is a word
   */
  static Optional<String> asked(String question) {
    String all =
        ASKED
            .matcher(question.replace('\0', ' '))
            .results()
            .map(SearchWords::words)
            .filter(words -> WORD.matcher(words).find())
            .map(words -> '"' + of(words).strip() + '"')
            .collect(Collectors.joining(" AND "));
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private static String words(MatchResult asked) {
    return asked.group(1) == null ? asked.group(2) : asked.group(1);
  }
}
