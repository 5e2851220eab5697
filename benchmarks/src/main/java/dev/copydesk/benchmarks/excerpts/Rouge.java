package dev.copydesk.benchmarks.excerpts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ROUGE-1: how many words two texts share, as the F-measure in per cent. */
final class Rouge {
  /** A word; in scripts without spaces each character counts as one. */
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]"
              + "|[\\p{L}\\p{N}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]]+");

  private Rouge() {}

  static double of(String text, String reference) {
    List<String> words = words(text);
    List<String> wanted = words(reference);
    Map<String, Integer> left = new HashMap<>();
    wanted.forEach(word -> left.merge(word, 1, Integer::sum));
    int shared = 0;
    for (String word : words) {
      if (left.merge(word, -1, Integer::sum) >= 0) {
        shared++;
      }
    }
    return words.isEmpty() ? 0 : 200.0 * shared / (words.size() + wanted.size());
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }
}
