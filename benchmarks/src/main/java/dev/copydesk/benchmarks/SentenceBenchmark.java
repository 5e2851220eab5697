package dev.copydesk.benchmarks;

import com.ibm.icu.text.BreakIterator;
import dev.copydesk.benchmarks.excerpts.OpenNlp;
import dev.copydesk.benchmarks.excerpts.Srx;
import dev.copydesk.enrich.sentence.Sentences;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The sentences of an article's words, beside LanguageTool's rules, OpenNLP's model, ICU's rules
 * and the JDK's, in characters a microsecond, which is millions a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SentenceBenchmark {
  private static final int LENGTH = 4_000;

  private final String text = Jsoup.parse(Article.html()).text().substring(0, LENGTH);
  private final BreakIterator icu = BreakIterator.getSentenceInstance(Locale.ENGLISH);
  private final java.text.BreakIterator jdk =
      java.text.BreakIterator.getSentenceInstance(Locale.ENGLISH);

  /** Copydesk's own. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public int sentences() {
    return Sentences.of("en").in(text).size();
  }

  /** LanguageTool's rules. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public int languageTool() {
    return Srx.LANGUAGE_TOOL.sentences(text, "en").size();
  }

  /** OpenNLP's model. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public int openNlp() {
    return OpenNlp.ENGLISH.sentences(text).length;
  }

  /** ICU's rules, which know no abbreviations. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public int icu() {
    icu.setText(text);
    int sentences = 0;
    while (icu.next() != BreakIterator.DONE) {
      sentences++;
    }
    return sentences;
  }

  /** The JDK's rules. */
  @Benchmark
  @OperationsPerInvocation(LENGTH)
  public int jdk() {
    jdk.setText(text);
    int sentences = 0;
    while (jdk.next() != java.text.BreakIterator.DONE) {
      sentences++;
    }
    return sentences;
  }
}
