package dev.copydesk.benchmarks.excerpts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * ROUGE-1 of excerpts against what people wrote about the same articles. Takes files of lines with
 * {@code lang}, {@code title}, {@code reference} and {@code paragraphs}, each a kind, {@code p} or
 * {@code list}, and a text.
 */
public final class ExcerptFigures {
  private ExcerptFigures() {}

  /** Prints one line a way and group of languages. */
  public static void main(String[] files) throws IOException {
    for (Excerpting way : Excerpting.values()) {
      Map<String, List<Double>> scores = new TreeMap<>();
      for (String file : files) {
        for (JsonNode article : Text.lines(file)) {
          scores
              .computeIfAbsent(group(article.get("lang").stringValue()), g -> new ArrayList<>())
              .add(score(way, article));
        }
      }
      scores.forEach(
          (group, all) -> System.out.printf("%-24s %-12s %.1f%n", way, group, mean(all)));
    }
  }

  private static double score(Excerpting way, JsonNode article) {
    String reference = article.get("reference").stringValue().replaceAll("<[^>]*>", "");
    return Rouge.of(way.of(Story.of(article)), reference);
  }

  private static String group(String language) {
    return switch (language) {
      case "fr", "es", "pt", "ro" -> "fr es pt ro";
      case "zh", "ja" -> "zh ja";
      default -> language;
    };
  }

  private static double mean(List<Double> scores) {
    return scores.stream().mapToDouble(score -> score).average().orElse(0);
  }
}
