package dev.copydesk.standalone.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.standalone.Commands;
import dev.copydesk.standalone.Run;
import dev.copydesk.standalone.console.Console;
import dev.copydesk.standalone.up.Installation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichCommandTest {
  private static final String POST =
      """
      {"id":%d,"type":"post","status":"%s","link":"https://magazine.example/p/","categories":[5],\
      "date_gmt":"2026-01-02T03:04:05","title":{"rendered":"L’anxiété"},\
      "content":{"rendered":"<p>Nobody is born with anxiety.</p>","protected":false}}\
      """;

  @TempDir Path folder;

  @Test
  void writesAnEnrichedPostForEachPostInTheOrderOfTheInput() {
    Run run = Run.reading(post(2, "publish") + "\n" + post(1, "publish"), "enrich");
    assertThat(run.status()).isZero();
    assertThat(run.lines()).map(line -> read(line).id()).containsExactly(2L, 1L);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void writesTheSameBytesForTheSameInput() {
    assertThat(Run.reading(post(1, "publish"), "enrich"))
        .isEqualTo(Run.reading(post(1, "publish"), "enrich"));
  }

  @Test
  void namesThePlaceThatAPostComesFrom() throws IOException {
    Path file = Files.writeString(folder.resolve("posts.json"), '[' + post(1, "publish") + ']');
    assertThat(read(Run.of("enrich", file.toString()).out()).provenance().reference())
        .isEqualTo("posts.json#1");
  }

  @Test
  void holdsBackWhatIsNotPublicAndSaysWhy() {
    Run run = Run.reading(post(1, "draft"), "enrich");
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.errorLines())
        .containsExactly(
            "{\"reference\":\"-#1\",\"outcome\":\"held-back\","
                + "\"subject\":\"magazine.example/post/1\",\"reason\":\"its status is draft\"}");
  }

  @Test
  void givesNoExcerptOfAProtectedPostAndSaysWhy() {
    String whole = post(1, "publish").replace("\"protected\":false", "\"protected\":true");
    Run run =
        Run.reading(
            whole + '\n' + whole.replace("<p>Nobody is born with anxiety.</p>", ""), "enrich");
    assertThat(run.status()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.errorLines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("it is protected by a password"))
        .noneSatisfy(line -> assertThat(line).contains("Nobody"));
  }

  @Test
  void saysWhyAPostWithoutWordsHasNoExcerpt() {
    String empty = post(1, "publish").replace("Nobody is born with anxiety.", "<img>");
    EnrichedPost post = read(Run.reading(empty, "enrich").out());
    assertThat(post.excerpt().reason()).isEqualTo("the post has no words");
    assertThat(post.excerpt().meta().text()).isEmpty();
  }

  @Test
  void refusesWhatIsNoPostAndGoesOn() {
    Run run = Run.reading("{\"id\":1}\nnonsense\n" + post(3, "publish"), "enrich");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).hasSize(1);
    assertThat(run.errorLines())
        .map(line -> Json.MAPPER.readTree(line))
        .allSatisfy(notice -> assertThat(notice.path("faults")).isNotEmpty())
        .map(notice -> notice.path("reference").asString())
        .containsExactly("-#1", "-:2");
  }

  @Test
  void looksUpTheTermsOfAGlossary() throws IOException {
    Path file = Files.writeString(folder.resolve("g.tsv"), "anxiety\tworry without an end\n");
    Run run = Run.reading(post(1, "publish"), "enrich", "--glossary", file.toString());
    assertThat(read(run.out()).terms())
        .singleElement()
        .satisfies(term -> assertThat(term.definition()).isEqualTo("worry without an end"));
  }

  @Test
  void keepsAGlossaryTermToTheSiteItNames() throws IOException {
    Path file =
        Files.writeString(folder.resolve("g.csv"), "term,site\nanxiety,elsewhere.example\n");
    Run run = Run.reading(post(1, "publish"), "enrich", "--glossary", file.toString());
    assertThat(read(run.out()).terms()).isEmpty();
  }

  @Test
  void refusesARowOfAGlossaryByItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("g.csv"), "term,colour\nanxiety,red\n");
    Run run = Run.reading(post(1, "publish"), "enrich", "--glossary", file.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lines()).hasSize(1);
    assertThat(run.err()).contains("g.csv:2", "/colour");
  }

  @Test
  void resolvesTheCategoriesThatItIsGiven() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("terms.json"),
            "{\"id\":5,\"taxonomy\":\"category\",\"name\":\"Mind\",\"slug\":\"mind\","
                + "\"parent\":0,\"link\":\"https://magazine.example/category/mind/\"}");
    Run run = Run.reading(post(1, "publish"), "enrich", "--terms", file.toString());
    assertThat(read(run.out()).categories())
        .singleElement()
        .satisfies(category -> assertThat(category.name()).isEqualTo("Mind"));
  }

  @Test
  void saysThatATermIsNoPost() {
    String term =
        "{\"id\":5,\"taxonomy\":\"category\",\"name\":\"Mind\",\"slug\":\"mind\","
            + "\"link\":\"https://magazine.example/category/mind/\"}";
    Run run = Run.reading(term, "enrich");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("give terms with --terms FILE");
  }

  @Test
  void takesEverythingFromTheSiteThatIsNamed() {
    Run run = Run.reading(post(1, "publish"), "enrich", "--site", "https://Other.Example/");
    assertThat(read(run.out()).site()).isEqualTo("other.example");
  }

  @Test
  void refusesASiteThatIsNone() {
    Run run = Run.of("enrich", "--site", "no host");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "copydesk: --site: 'no host' is no host; give one such as example.org");
  }

  @Test
  void saysThatAFileIsNotThere() {
    Run run = Run.of("enrich", folder.resolve("posts.json").toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("is not there");
  }

  @Test
  void endsQuietlyWhenNobodyReads() {
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            new ByteArrayInputStream(
                (post(1, "publish") + '\n' + post(2, "draft")).getBytes(StandardCharsets.UTF_8)),
            new PrintStream(new Gone(), false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int status =
        Commands.of(console, Map.of(), Installation.of(System.getProperties())).execute("enrich");
    assertThat(status).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private static String post(long id, String status) {
    return POST.formatted(id, status);
  }

  private static EnrichedPost read(String line) {
    return Json.MAPPER.readValue(line, EnrichedPost.class);
  }

  /** A pipe whose other end is closed. */
  private static final class Gone extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}
