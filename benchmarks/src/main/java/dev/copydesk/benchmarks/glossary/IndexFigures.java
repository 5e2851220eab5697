package dev.copydesk.benchmarks.glossary;

import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.enrich.glossary.PlainText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints what an index weighs, how long it takes to build, and to add one term to it. Its weight is
 * all that it needs but the terms as they were defined: the forms and what begins them, which are
 * read for every word, and what finds a definition by its key, which is read for a change alone.
 * Three are built, and the median time counts. The other engines are built once each.
 */
public final class IndexFigures {
  /** The time of this thread alone, whatever else the machine does. */
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private IndexFigures() {}

  /**
   * Measures.
   *
   * @param args numbers of terms
   */
  public static void main(String[] args) {
    System.out.println("| terms | heap, MB | build, s | one more term, µs |\n|---|---|---|---|");
    for (String count : args) {
      print(Integer.parseInt(count));
    }
    for (String count : args) {
      Stream.of(Tagger.Engine.values())
          .filter(engine -> engine != Tagger.Engine.COPYDESK)
          .forEach(engine -> printPeer(engine, WordNet.terms(Integer.parseInt(count))));
    }
  }

  private static void printPeer(Tagger.Engine engine, List<String> terms) {
    long start = CPU.getCurrentThreadCpuTime();
    Tagger built = Tagger.of(engine, terms);
    double seconds = (CPU.getCurrentThreadCpuTime() - start) / 1e9;
    System.out.printf(
        "%s, %d terms: built in %.2f s, finds %d in its first%n",
        engine, terms.size(), seconds, built.mentions(terms.get(0)));
  }

  private static void print(int count) {
    List<GlossaryTermDefined> terms = new ArrayList<>();
    WordNet.terms(count + 1_000).forEach(term -> terms.add(Tagger.glossaryTerm(term)));
    double[] seconds = new double[3];
    PlainText index = new PlainText();
    long before = used();
    for (int i = 0; i < seconds.length; i++) {
      index = new PlainText();
      long start = CPU.getCurrentThreadCpuTime();
      terms.subList(0, count).forEach(index::add);
      seconds[i] = (CPU.getCurrentThreadCpuTime() - start) / 1e9;
    }
    double megabytes = (used() - before) / 1e6;
    Arrays.sort(seconds);
    double[] added = new double[1_000];
    for (int i = 0; i < added.length; i++) {
      long at = System.nanoTime();
      index.add(terms.get(count + i));
      added[i] = (System.nanoTime() - at) / 1e3;
    }
    Arrays.sort(added);
    System.out.printf("| %d | %.1f | %.2f | %.1f |%n", count, megabytes, seconds[1], added[500]);
  }

  private static long used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
