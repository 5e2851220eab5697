package dev.copydesk.benchmarks;

import dev.copydesk.contract.post.Excerpts;
import dev.copydesk.enrich.excerpt.Excerpter;
import java.util.concurrent.TimeUnit;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The three excerpts of a post of 17 KB, and what of their time is jsoup's: what is beyond the
 * parse is the first figure less the second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 7, time = 2)
public class ExcerptBenchmark {
  private static final String TITLE = "How small steps change a mood";
  private static final String URL = "https://magazine.example/en/an-article/";

  private final String html = Article.html(14);
  private final dev.copydesk.enrich.text.Article read = dev.copydesk.enrich.text.Article.of(html);
  private final dev.copydesk.enrich.text.Article none = dev.copydesk.enrich.text.Article.of("");

  /** From HTML to excerpts. */
  @Benchmark
  public Excerpts parseReadAndExcerpt() {
    return Excerpter.of(dev.copydesk.enrich.text.Article.of(html), none, TITLE, "en", URL);
  }

  /** What jsoup needs for the same HTML, with the places of its nodes. */
  @Benchmark
  public Object parse() {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    return parser.parseFragmentInput(html, new Element("body"), "");
  }

  /** Readability, which parses as well. */
  @Benchmark
  public Object readability() {
    return new Readability4J(URL, html).parse().getExcerpt();
  }

  /** The text with its places, which the glossary needs as well. */
  @Benchmark
  public Object parseAndRead() {
    return dev.copydesk.enrich.text.Article.of(html);
  }

  /** The excerpts of a text that is read. */
  @Benchmark
  public Excerpts excerpt() {
    return Excerpter.of(read, none, TITLE, "en", URL);
  }
}
