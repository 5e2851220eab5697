package dev.copydesk.benchmarks.glossary;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a plain text of 5,000 characters takes. Samples, of which the median counts: a busy
 * machine makes some of them long, and most of them not.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class TaggerBenchmark {
  /** How many terms. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int terms;

  /** By what. */
  @Param public Tagger.Engine engine = Tagger.Engine.COPYDESK;

  private List<String> posts = List.of();
  private Tagger tagger = text -> 0;
  private int next;

  /** Builds the index, and prints how many mentions there are to find. */
  @Setup(Level.Trial)
  public void build() {
    posts = WordNet.posts(200);
    tagger = Tagger.of(engine, WordNet.terms(terms));
    System.out.printf(
        "%s, %d terms: %d mentions in %d characters%n",
        engine,
        terms,
        posts.stream().mapToInt(tagger::mentions).sum(),
        posts.stream().mapToInt(String::length).sum());
  }

  /** One post after another. */
  @Benchmark
  public int tag() {
    next = next + 1 < posts.size() ? next + 1 : 0;
    return tagger.mentions(posts.get(next));
  }
}
