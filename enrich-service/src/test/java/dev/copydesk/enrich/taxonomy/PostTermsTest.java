package dev.copydesk.enrich.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.post.PostTerm;
import dev.copydesk.contract.post.PostTerm.Resolution;
import dev.copydesk.contract.post.PostTerm.Source;
import dev.copydesk.contract.post.PostTerm.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the ids of a post's categories and tags stand for. */
class PostTermsTest {
  private final Map<TermKey, TermDefined> known = new HashMap<>();

  @Nested
  class AKnownTerm {
    @Test
    void isResolvedWithAllThatIsKnownOfIt() {
      know(3, "Fish &amp; Chips", "fish", 0);
      assertThat(category("{categories:[3]}"))
          .isEqualTo(
              new PostTerm(
                  3,
                  "Fish & Chips",
                  "fish",
                  "https://s.example/fish/",
                  List.of(new Step(3, "Fish & Chips", "fish")),
                  Resolution.RESOLVED,
                  Source.TERM));
    }

    @Test
    void hasAPathFromTheTop() {
      know(1, "Top", "top", 0);
      know(2, "Middle", "middle", 1);
      know(3, "Low", "low", 2);
      assertThat(category("{categories:[3]}").path())
          .extracting(Step::slug)
          .containsExactly("top", "middle", "low");
    }

    @Test
    void isPendingWhileOneAboveItIsNotKnown() {
      know(2, "Middle", "middle", 1);
      know(3, "Low", "low", 2);
      PostTerm low = category("{categories:[3]}");
      assertThat(low.resolution()).isEqualTo(Resolution.PENDING);
      assertThat(low.source()).isEqualTo(Source.TERM);
      assertThat(low.path()).extracting(Step::id).containsExactly(1L, 2L, 3L);
      assertThat(low.path().get(0)).isEqualTo(new Step(1, null, null));
    }

    @Test
    void endsItsPathWhereItWouldGoInACircle() {
      know(1, "One", "one", 2);
      know(2, "Two", "two", 1);
      assertThat(category("{categories:[1]}").path()).extracting(Step::id).containsExactly(2L, 1L);
    }

    @Test
    void endsItsPathAtFiftySteps() {
      for (int id = 1; id <= 60; id++) {
        know(id, "t" + id, "t" + id, id + 1);
      }
      assertThat(category("{categories:[1]}").path()).hasSize(50);
    }

    @Test
    void winsOverWhatThePostSaysOfIt() {
      know(3, "New", "new", 0);
      PostTerm term =
          category(
              """
              {categories:[3], class_list:["category-old"],
               _embedded:{"wp:term":[[{id:3,name:"Old",slug:"old",taxonomy:"category"}]]}}""");
      assertThat(term.name()).isEqualTo("New");
    }
  }

  @Nested
  class AnUnknownTerm {
    @Test
    void isPendingWithItsIdAlone() {
      assertThat(category("{categories:[223]}"))
          .isEqualTo(
              new PostTerm(
                  223,
                  null,
                  null,
                  null,
                  List.of(new Step(223, null, null)),
                  Resolution.PENDING,
                  Source.NONE));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "[\"post\",\"category-articles-de-presse\",\"tag-x\"]",
          "{\"0\":\"post\",\"7\":\"category-articles-de-presse\"}",
        })
    void takesTheOnlySlugOfItsTaxonomyThatIsLeft(String classes) {
      PostTerm term = category("{categories:[223], class_list:" + classes + "}");
      assertThat(term.slug()).isEqualTo("articles-de-presse");
      assertThat(term.source()).isEqualTo(Source.CLASS_LIST);
      assertThat(term.path()).containsExactly(new Step(223, null, "articles-de-presse"));
    }

    @Test
    void takesTheSlugThatNoKnownTermHas() {
      know(1, "One", "one", 0);
      JsonNode post = json("{categories:[1,2], class_list:[\"category-two\",\"category-one\"]}");
      assertThat(resolve(post).categories())
          .extracting(PostTerm::slug)
          .containsExactly("one", "two");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "[1,2] | [\"category-one\",\"category-two\"]",
          "[1]   | [\"category-one\",\"category-two\"]",
          "[1,2] | [\"category-one\"]",
          "[1]   | [\"category-1\"]",
          "[1]   | [\"tag-one\"]",
        })
    void doesNotGuess(String ids, String classes) {
      JsonNode post = json("{categories:" + ids + ", class_list:" + classes + "}");
      assertThat(resolve(post).categories()).allMatch(term -> term.slug() == null);
    }

    @Test
    void takesWhatIsEmbedded() {
      PostTerm term =
          category(
              """
              {categories:[3], _embedded:{"wp:term":[[
                {id:3,name:"A &amp; B",slug:"a-b",link:"https://s.example/a-b/",taxonomy:"category"}
              ],[]]}}""");
      assertThat(term.name()).isEqualTo("A & B");
      assertThat(term.slug()).isEqualTo("a-b");
      assertThat(term.url()).isEqualTo("https://s.example/a-b/");
      assertThat(term.source()).isEqualTo(Source.EMBEDDED);
      assertThat(term.resolution()).isEqualTo(Resolution.PENDING);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "[[{code:\"rest_forbidden\",message:\"no\",data:{status:401}}]]",
          "[[{id:3,name:\"A tag\",slug:\"a\",taxonomy:\"post_tag\"}]]",
          "[[{id:\"x\",name:\"A\",taxonomy:\"category\"}], \"x\", null, {}]",
          "[]",
          "{}",
          "false",
        })
    void passesOverWhatIsEmbeddedOfOthers(String embedded) {
      assertThat(category("{categories:[3], _embedded:{\"wp:term\":" + embedded + "}}").source())
          .isEqualTo(Source.NONE);
    }
  }

  @Nested
  class Ids {
    @ParameterizedTest
    @ValueSource(
        strings = {"[5,3]", "[\"5\",\" 3\"]", "{\"0\":5,\"2\":\"3\"}", "[5,0,-1,\"x\",null,3,5]"})
    void areReadInTheOrderOfTheSite(String ids) {
      assertThat(resolve(json("{tags:" + ids + "}")).tags())
          .extracting(PostTerm::id)
          .containsExactly(5L, 3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{categories:false}", "{categories:\"\"}", "{categories:null}"})
    void mayBeMissing(String post) {
      assertThat(resolve(json(post)).categories()).isEmpty();
    }

    @Test
    void haveSixtyFourBits() {
      assertThat(category("{categories:[5000000000]}").id()).isEqualTo(5_000_000_000L);
    }
  }

  @Nested
  class Uses {
    @Test
    void areTheTermsAndAllAboveThemUpToTheFirstUnknown() {
      know(3, "Low", "low", 2);
      know(2, "Middle", "middle", 1);
      assertThat(resolve(json("{categories:[3], tags:[9]}")).uses())
          .containsExactlyInAnyOrder(
              key(3), key(2), key(1), new TermKey("s.example", "post_tag", 9));
    }

    @Test
    void ofAPostWithoutTermsAreNone() {
      assertThat(resolve(json("{}")).uses()).isEmpty();
    }
  }

  private void know(long id, String name, String slug, long parent) {
    TermDefined term =
        new TermDefined(
            "s.example", "category", id, name, slug, "https://s.example/" + slug + "/", parent);
    known.put(term.key(), term);
  }

  private PostTerm category(String post) {
    return resolve(json(post)).categories().get(0);
  }

  private PostTerms resolve(JsonNode post) {
    return PostTerms.of("s.example", post, known::get);
  }

  private static TermKey key(long id) {
    return new TermKey("s.example", "category", id);
  }

  private static JsonNode json(String relaxed) {
    return Json.MAPPER.readTree(relaxed.replaceAll("([{,\\[]\\s*)([a-z_]+):", "$1\"$2\":"));
  }
}
