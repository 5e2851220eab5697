package dev.copydesk.benchmarks.excerpts;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * How many texts are split as they should be, and the F-measure of the ends inside them. Takes
 * files of lines with {@code lang}, {@code text}, {@code sentences} and perhaps {@code genre}.
 */
public final class SentenceFigures {
  private int texts;
  private int right;
  private int found;
  private int wrong;
  private int missed;

  private SentenceFigures() {}

  /** Prints one line a way and group of texts. */
  public static void main(String[] files) throws IOException {
    for (Splitting way : Splitting.values()) {
      Map<String, SentenceFigures> groups = new TreeMap<>();
      for (String file : files) {
        for (JsonNode line : Text.lines(file)) {
          String group = line.path("genre").asString(line.get("lang").stringValue());
          groups.computeIfAbsent(group, g -> new SentenceFigures()).add(way, line);
          groups.computeIfAbsent("all", g -> new SentenceFigures()).add(way, line);
        }
      }
      groups.forEach((group, figures) -> System.out.printf("%-9s %-10s %s%n", way, group, figures));
    }
  }

  private void add(Splitting way, JsonNode line) {
    String text = line.get("text").stringValue();
    Set<Integer> ends = ends(way.of(text, line.get("lang").stringValue()));
    Set<Integer> wanted = ends(Text.strings(line.get("sentences")));
    texts++;
    right += ends.equals(wanted) ? 1 : 0;
    for (int end : ends) {
      found += wanted.contains(end) ? 1 : 0;
      wrong += wanted.contains(end) ? 0 : 1;
    }
    wanted.removeAll(ends);
    missed += wanted.size();
  }

  /** How many characters that are no white space stand before each end but the last. */
  private static Set<Integer> ends(List<String> sentences) {
    Set<Integer> ends = new TreeSet<>();
    int at = 0;
    for (String sentence : sentences) {
      ends.add(at);
      at += (int) sentence.chars().filter(c -> !Character.isWhitespace(c) && c != 0xa0).count();
    }
    ends.remove(0);
    ends.remove(at);
    return ends;
  }

  @Override
  public String toString() {
    double measure = 2.0 * found / Math.max(1, 2 * found + wrong + missed);
    return String.format("%d of %d texts, F1 %.3f", right, texts, measure);
  }
}
