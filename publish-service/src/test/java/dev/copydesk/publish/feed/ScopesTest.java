package dev.copydesk.publish.feed;

import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.post.Author;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Language;
import dev.copydesk.contract.post.PostTerm;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScopesTest {
  @Test
  void aPostIsFiledUnderAllThatItIsCalledBy() {
    assertThat(Scopes.of(post(1)))
        .containsExactly(
            "author:3",
            "author:ada",
            "author:ada quill",
            "category:7",
            "category:emotions",
            "language:en",
            "site:mind.example",
            "term:fear");
  }

  @Test
  void aPostIsFiledUnderEveryCategoryAboveItsOwn() {
    var path =
        List.of(new PostTerm.Step(2, "Health", "health"), new PostTerm.Step(5, "Sleep", "sleep"));

    assertThat(Scopes.of(with(post(1), Map.of("categories", List.of(term(5, "sleep", path))))))
        .contains("category:health", "category:2", "category:sleep", "category:5");
  }

  @Test
  void aTagIsNoCategory() {
    assertThat(Scopes.of(with(post(1), Map.of("tags", List.of(term(5, "sleep", List.of()))))))
        .contains("tag:sleep", "tag:5")
        .doesNotContain("category:sleep");
  }

  @Test
  void aVarietyOfALanguageIsThatLanguage() {
    var language = new Language("pt-BR", Language.Source.DECLARED, null);

    assertThat(Scopes.of(with(post(1), Map.of("language", language))))
        .contains("language:pt-br", "language:pt");
  }

  @Test
  void aSlugThatIsNotAsciiReadsAsItIsSpoken() {
    var arabic = term(5, "%d8%b9%d9%84%d9%85", List.of());

    assertThat(Scopes.of(with(post(1), Map.of("categories", List.of(arabic)))))
        .contains("category:\u0639\u0644\u0645");
  }

  @Test
  void aSlugThatOnlyLooksEncodedStaysAsItIs() {
    assertThat(Scopes.of("tag", "100%")).isEqualTo("tag:100%");
    assertThat(Scopes.of("tag", "c++")).isEqualTo("tag:c++");
  }

  @Test
  void lettersThatAreWrittenInTwoWaysAreOne() {
    assertThat(Scopes.of("author", "Zoe\u0301")).isEqualTo(Scopes.of("author", "zo\u00e9"));
  }

  @Test
  void aPostWithNothingIsFiledUnderItsSiteAndLanguage() {
    EnrichedPost bare =
        with(
            with(post(1), Map.of("categories", List.of(), "terms", List.of())),
            Collections.singletonMap("author", null));

    assertThat(Scopes.of(bare)).containsExactly("language:en", "site:mind.example");
  }

  @Test
  void anAuthorOfWhomOnlyTheNumberIsKnownHasThat() {
    assertThat(Scopes.of(with(post(1), Map.of("author", new Author(12, null, null)))))
        .contains("author:12");
  }

  private static PostTerm term(long id, String slug, List<PostTerm.Step> path) {
    return new PostTerm(
        id, null, slug, null, path, PostTerm.Resolution.RESOLVED, PostTerm.Source.TERM);
  }
}
