package dev.copydesk.standalone.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.standalone.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code enrich --linked}: the same posts with their terms as links. */
class LinkedOutputTest {
  private static final String POST =
      """
      {"id":1,"type":"post","status":"publish","link":"https://magazine.example/p/",\
      "title":{"rendered":"Fear"},"content":{"rendered":\
      "<h2>On fears</h2><p>Fears &amp; <em>inner</em> critics. Fear.</p>","protected":false}}\
      """;
  private static final String GLOSSARY =
      """
      term,url,definition
      fear,https://magazine.example/glossary/fear/,An answer to a threat.
      inner critic,,The voice that scolds.
      """;

  @TempDir Path folder;
  private Path glossary;
  private Path post;

  @BeforeEach
  void write() throws IOException {
    glossary = Files.writeString(folder.resolve("glossary.csv"), GLOSSARY);
    post = Files.writeString(folder.resolve("post.json"), POST);
  }

  @Test
  void addsTheContentWithLinks() {
    assertThat(linked("--linked"))
        .isEqualTo(
            "<h2>On fears</h2><p><a class=\"glossary-term\""
                + " href=\"https://magazine.example/glossary/fear/\" data-term-id=\"fear\""
                + " title=\"An answer to a threat.\">Fears</a> &amp; <em>"
                + critic("inner")
                + "</em>"
                + critic(" critics")
                + ". Fear.</p>");
  }

  @Test
  void takesTheScopeWithOrWithoutASign() {
    assertThat(linked("--linked=all"))
        .isEqualTo(linked("--linked", "all"))
        .endsWith("Fear</a>.</p>");
  }

  @Test
  void doesNotTakeAFileForAScope() {
    Run run = Run.of("enrich", "--glossary", glossary.toString(), "--linked", post.toString());
    assertThat(run.status()).isZero();
    assertThat(run.lines()).hasSize(1).first().asString().contains("\"linked\":");
  }

  @Test
  void takesOptionsByName() {
    assertThat(linked("--linked", "all", "--link", "most=1", "--link", "as=dfn"))
        .containsOnlyOnce("<dfn ")
        .contains("Fears</dfn>");
    assertThat(linked("--linked", "--link", "except=fear,inner-critic"))
        .isEqualTo("<h2>On fears</h2><p>Fears &amp; <em>inner</em> critics. Fear.</p>");
  }

  @Test
  void saysHowToMendAnOption() {
    Run run = Run.reading(POST, "enrich", "--linked", "--link", "most=-1", "--link", "as=b");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains("--link most: -1; use a number from 0 to 1000", "--link as: b; use link, dfn");
  }

  @Test
  void addsNothingUnasked() {
    assertThat(json().path("content").has("linked")).isFalse();
  }

  private static String critic(String words) {
    return "<dfn class=\"glossary-term\" data-term-id=\"inner-critic\""
        + " title=\"The voice that scolds.\">"
        + words
        + "</dfn>";
  }

  private String linked(String... options) {
    return json(options).at("/content/linked").stringValue();
  }

  private JsonNode json(String... options) {
    Stream<String> files = Stream.of("enrich", "--glossary", glossary.toString());
    String[] arguments = Stream.concat(files, Stream.of(options)).toArray(String[]::new);
    Run run = Run.reading(POST, arguments);
    assertThat(run.status()).as(run.err()).isZero();
    return Json.MAPPER.readTree(run.out());
  }
}
