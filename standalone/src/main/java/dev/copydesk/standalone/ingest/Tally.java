package dev.copydesk.standalone.ingest;

import dev.copydesk.contract.Fault;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What became of everything that was sent: how much, and why what was not accepted was not. */
public final class Tally {
  private static final int EXAMPLES = 3;
  private static final String REFUSED = "refused";
  private static final String TAKEN_DOWN = "taken-down";
  private static final String UNAVAILABLE = "unavailable";

  private final Map<String, Long> outcomes = new TreeMap<>();
  private final Map<String, List<String>> reasons = new LinkedHashMap<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();

  /** Counts an item; {@code reasons} tell what there is to tell of it. */
  void add(String reference, String outcome, List<String> why) {
    outcomes.merge(outcome, 1L, Long::sum);
    for (String reason : why) {
      String line = outcome + ": " + reason;
      counts.merge(line, 1L, Long::sum);
      List<String> examples = reasons.computeIfAbsent(line, key -> new ArrayList<>());
      if (examples.size() < EXAMPLES) {
        examples.add(reference);
      }
    }
  }

  void refused(String reference, Fault fault) {
    add(reference, REFUSED, List.of(fault.toString()));
  }

  void unavailable(String reference, String cause) {
    add(reference, UNAVAILABLE, List.of(cause));
  }

  /** How many items there were. */
  public long total() {
    return outcomes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether everything is on the log that belongs there. */
  public boolean nothingRefused() {
    return Stream.of(REFUSED, TAKEN_DOWN, UNAVAILABLE).noneMatch(outcomes::containsKey);
  }

  /** One line for what became of everything, and one for each reason. */
  public void print(PrintStream out) {
    List<String> parts =
        outcomes.entrySet().stream()
            .map(each -> "%,d %s".formatted(each.getValue(), each.getKey()))
            .toList();
    out.println(parts.isEmpty() ? "There was nothing to send." : String.join(", ", parts));
    counts.forEach(
        (line, count) -> {
          List<String> examples = reasons.getOrDefault(line, List.of());
          String more = count > examples.size() ? ", …" : "";
          out.println("  %,d × %s".formatted(count, line));
          out.println("      " + String.join(", ", examples) + more);
        });
  }
}
