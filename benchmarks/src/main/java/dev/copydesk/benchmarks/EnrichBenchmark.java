package dev.copydesk.benchmarks;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.Provenance;
import dev.copydesk.enrich.Enricher;
import dev.copydesk.enrich.References;
import dev.copydesk.enrich.glossary.GlossaryIndex;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.node.ObjectNode;

/**
 * A post through all enrichers, JSON in and JSON out, beside the least that any such program does:
 * read the JSON, take the text out of the HTML with jsoup, write JSON.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
public class EnrichBenchmark {
  private static final PostKey KEY = new PostKey("magazine.example", "post", 7);
  private static final Provenance PROVENANCE =
      new Provenance("1", new Cause(Cause.Kind.POST, KEY.toString(), "1"), Map.of(), "0", "0");

  private final byte[] post = Json.MAPPER.writeValueAsBytes(Article.nativePost());
  private final Enricher enricher = new Enricher();
  private final References references = new Known();

  /** The whole of it. */
  @Benchmark
  public byte[] enrich() {
    ObjectNode read = (ObjectNode) Json.MAPPER.readTree(post);
    return Json.MAPPER.writeValueAsBytes(enricher.enrich(KEY, read, references, PROVENANCE).post());
  }

  /** The least that any program does. */
  @Benchmark
  public byte[] jsonAndPlainText() {
    ObjectNode read = (ObjectNode) Json.MAPPER.readTree(post);
    String html = read.at("/content/rendered").asString();
    read.put("text", Jsoup.parseBodyFragment(html).text());
    return Json.MAPPER.writeValueAsBytes(read);
  }

  private static final class Known implements References {
    private final GlossaryIndex glossary = new GlossaryIndex();

    Known() {
      for (String term : List.of("inner critic", "emotion regulation", "burnout", "memory")) {
        glossary.put(
            new GlossaryTermDefined(
                term, "magazine.example", "en", term, List.of(), "A term.", null, Set.of()));
      }
    }

    @Override
    public @Nullable TermDefined term(TermKey key) {
      return new TermDefined(key.site(), key.taxonomy(), key.id(), "Name", "slug", null, 0);
    }

    @Override
    public GlossaryIndex glossary(String site) {
      return glossary;
    }
  }
}
