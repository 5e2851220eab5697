package dev.copydesk.standalone.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a terminology says of one concept, as glossary terms: one for each language. */
class ConceptTest {
  private final Concept concept = new Concept("c1");

  @Test
  void isATermForEachLanguageWithItsOtherNames() {
    concept.prefer("en", "working memory");
    concept.call("en", "WM");
    concept.prefer("fr", "mémoire de travail");

    assertThat(terms())
        .containsExactly(
            "{\"id\":\"c1\",\"language\":\"en\",\"term\":\"working memory\",\"aliases\":[\"WM\"]}",
            "{\"id\":\"c1\",\"language\":\"fr\",\"term\":\"mémoire de travail\"}");
  }

  @Test
  void prefersThePreferredNameWhicheverCameFirst() {
    concept.call("en", "WM");
    concept.prefer("en", "working memory");

    assertThat(terms()).singleElement().asString().contains("\"term\":\"working memory\"");
  }

  @Test
  void isCalledByAnyNameWhereNoneIsPreferred() {
    concept.call("en", "WM");

    assertThat(terms()).containsExactly("{\"id\":\"c1\",\"language\":\"en\",\"term\":\"WM\"}");
  }

  @Test
  void saysANameOnceAndNoBlankOne() {
    concept.prefer("en", " cue ");
    concept.call("en", "cue");
    concept.call("en", " ");

    assertThat(terms()).containsExactly("{\"id\":\"c1\",\"language\":\"en\",\"term\":\"cue\"}");
  }

  @Test
  void isNotNamedByBlanks() {
    assertThat(concept.isNamed()).isFalse();
    concept.call("en", "  ");
    assertThat(concept.isNamed()).isFalse();
    concept.call("fr", "indice");
    assertThat(concept.isNamed()).isTrue();
  }

  @Test
  void takesADefinitionOfItsOwnLanguageBeforeOneOfNone() {
    concept.prefer("en", "cue");
    concept.prefer("fr", "indice");
    concept.define("", "A sign.");
    concept.define("fr", "Un signe.");
    concept.define("fr", "Autre chose.");

    assertThat(terms().get(0)).contains("\"definition\":\"A sign.\"");
    assertThat(terms().get(1)).contains("\"definition\":\"Un signe.\"");
  }

  @Test
  void hasNoDefinitionOfAnotherLanguage() {
    concept.prefer("en", "cue");
    concept.define("fr", "Un signe.");

    assertThat(terms().get(0)).doesNotContain("definition");
  }

  @Test
  void isExplainedAtWebAddressesOnly() {
    concept.prefer("en", "cue");
    concept.explainAt("urn:uuid:1");
    concept.explainAt("javascript:alert(1)");
    assertThat(terms().get(0)).doesNotContain("url");

    concept.explainAt("https://mind.example/cue");
    assertThat(terms().get(0)).contains("\"url\":\"https://mind.example/cue\"");
  }

  @Test
  void namesNoIdAndNoLanguageWhereItHasNone() {
    var nameless = new Concept(null);
    nameless.prefer("", "cue");
    List<String> terms = new ArrayList<>();
    nameless.write(term -> terms.add(term.toString()));

    assertThat(terms).containsExactly("{\"term\":\"cue\"}");
  }

  private List<String> terms() {
    List<String> terms = new ArrayList<>();
    concept.write(term -> terms.add(term.toString()));
    return terms;
  }
}
