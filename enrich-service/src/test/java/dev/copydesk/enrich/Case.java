package dev.copydesk.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.Provenance;
import dev.copydesk.enrich.glossary.GlossaryIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** One folder of {@code cases}: a native post, what it refers to, and what it becomes. */
record Case(Path folder) {
  /** Every case, in the order of the folders' names. */
  static Stream<Case> all() {
    try (Stream<Path> folders = Files.list(Path.of("src", "test", "resources", "cases"))) {
      return folders.filter(Files::isDirectory).sorted().map(Case::new).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ObjectNode post() {
    return (ObjectNode) Json.MAPPER.readTree(read("post.json"));
  }

  /** The enriched post as JSON, indented, as {@code enriched.json} holds it. */
  String enriched(Enricher enricher) {
    ObjectNode post = post();
    PostKey key = new PostKey("mindmagazine.example", "post", post.path("id").asLong());
    Known known = known();
    Cause cause = new Cause(Cause.Kind.POST, key.toString(), "case");
    Map<String, Instant> stages = Map.of("received", Instant.parse("2026-03-03T10:00:01Z"));
    Provenance provenance =
        new Provenance("case", cause, stages, known.index.version(), Enricher.VERSION);
    return Json.MAPPER
            .writerWithDefaultPrettyPrinter()
            .writeValueAsString(enricher.enrich(key, post, known, provenance).post())
        + '\n';
  }

  /** What the folder holds beside the post. */
  boolean holds(String name) {
    return Files.exists(file(name));
  }

  String expected() {
    return Files.exists(file("enriched.json")) ? read("enriched.json") : "";
  }

  void accept(String enriched) throws IOException {
    Files.writeString(file("enriched.json"), enriched);
  }

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }

  private Known known() {
    return Files.exists(file("references.json"))
        ? Json.MAPPER.readValue(read("references.json"), Refers.class).known()
        : new Refers(List.of(), List.of()).known();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private String read(String name) {
    try {
      return Files.readString(file(name), UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shape of {@code references.json}. */
  record Refers(List<TermDefined> terms, List<GlossaryTermDefined> glossary) {
    Known known() {
      Known known = new Known(new HashMap<>(), new GlossaryIndex());
      terms.forEach(term -> known.terms.put(term.key(), term));
      glossary.forEach(known.index::put);
      return known;
    }
  }

  private record Known(Map<TermKey, TermDefined> terms, GlossaryIndex index) implements References {
    @Override
    public TermDefined term(TermKey key) {
      return terms.get(key);
    }

    @Override
    public GlossaryIndex glossary(String site) {
      return index;
    }
  }
}
