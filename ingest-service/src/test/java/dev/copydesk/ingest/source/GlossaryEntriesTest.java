package dev.copydesk.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.ingest.source.Shelf.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class GlossaryEntriesTest {
  private static final Shelf POSTS = new Shelf(Kind.GLOSSARY_POST, "lexicon", "wp/v2/lexicon");
  private static final Shelf TERMS = new Shelf(Kind.GLOSSARY_TERM, "concept", "wp/v2/concepts");
  private static final String POST =
      """
      {"id": 7, "link": "https://mind.example/lexicon/anxiety/", "title": {"rendered": "Anxiety &amp; fear"},
       "content": {"rendered": "<p>Worry that the <b>body</b> shares.</p>"},
       "excerpt": {"rendered": "<p>Worry.</p>"}%s}
      """;

  private final GlossaryEntries entries = new GlossaryEntries("content", "other", "en");

  @Test
  void aPostsTitleIsTheTermAndItsContentTheDefinition() {
    JsonNode entry = entries.entry(POSTS, post(""));

    assertThat(entry.path("id").asString()).isEqualTo("lexicon-7");
    assertThat(entry.path("term").asString()).isEqualTo("Anxiety & fear");
    assertThat(entry.path("definition").asString()).isEqualTo("Worry that the body shares.");
    assertThat(entry.path("url").asString()).isEqualTo("https://mind.example/lexicon/anxiety/");
    assertThat(entry.path("language").asString()).isEqualTo("en");
  }

  @Test
  void theExcerptIsTheDefinitionWhereThatIsSet() {
    JsonNode entry = new GlossaryEntries("excerpt", "", "en").entry(POSTS, post(""));

    assertThat(entry.path("definition").asString()).isEqualTo("Worry.");
  }

  @Test
  void aTermsNameIsTheTermAndItsDescriptionTheDefinition() {
    JsonNode entry =
        entries.entry(
            TERMS,
            json("{\"id\": 3, \"name\": \"Fear\", \"description\": \"Of <i>something</i>.\"}"));

    assertThat(entry.path("id").asString()).isEqualTo("concept-3");
    assertThat(entry.path("term").asString()).isEqualTo("Fear");
    assertThat(entry.path("definition").asString()).isEqualTo("Of something .");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", \"other\": \"angst | dread\"",
        ", \"meta\": {\"other\": \"angst, dread\"}",
        ", \"meta\": {\"other\": [\"angst\", \"dread\"]}",
        ", \"acf\": {\"other\": \"angst\\ndread\"}",
        ", \"acf\": {\"other\": [{\"name\": \"angst\"}, {\"name\": \"dread\"}]}"
      })
  void otherNamesAreWhereverTheSiteKeepsThem(String field) {
    assertThat(entries.entry(POSTS, post(field)).path("aliases"))
        .extracting(JsonNode::asString)
        .containsExactly("angst", "dread");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ", \"lang\": \"fr_CA\"",
        ", \"wpml_current_locale\": \"fr_CA\"",
        ", \"language\": \"fr-CA\""
      })
  void theLanguageIsWhatThePluginSays(String field) {
    assertThat(entries.language(post(field))).isEqualTo("fr-CA");
  }

  @Test
  void whatIsNoLanguageIsTheSites() {
    assertThat(entries.language(post(", \"lang\": \"the French one\""))).isEqualTo("en");
  }

  private static JsonNode post(String more) {
    return json(POST.formatted(more));
  }

  private static JsonNode json(String text) {
    return Json.MAPPER.readTree(text);
  }
}
