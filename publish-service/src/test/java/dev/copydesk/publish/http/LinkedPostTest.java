package dev.copydesk.publish.http;

import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A post with its terms linked, on request. */
class LinkedPostTest {
  private static final String POST = "/v1/posts/mind.example/post/1";
  private static final String LINKED =
      "<p><dfn class=\"glossary-term\" data-term-id=\"fear\" title=\"An answer to a threat.\">Fear"
          + "</dfn> is an old friend.</p>";

  @TempDir Path folder;
  private FeedSite site;

  @BeforeEach
  void openSite() {
    site = new FeedSite(folder);
    site.add(published(post(1), 1));
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void itsContentIsLinkedBesideTheHtmlAsItCame() {
    JsonNode content = json("?linked=first").path("content");
    assertThat(content.path("linked").stringValue()).isEqualTo(LINKED);
    assertThat(content.path("html").stringValue()).isEqualTo("<p>Fear is an old friend.</p>");
  }

  @Test
  void withoutASayItIsThePolicyForMostPosts() {
    assertThat(json("?linked").at("/content/linked").stringValue()).isEqualTo(LINKED);
  }

  @Test
  void withoutTheWishThereIsNone() {
    assertThat(json("").path("content").has("linked")).isFalse();
  }

  @Test
  void aTermThatIsLeftOutStaysAMention() {
    JsonNode answer = json("?linked=all&except=fear");
    assertThat(answer.at("/content/linked")).isEqualTo(answer.at("/content/html"));
    assertThat(answer.at("/terms/0/mentions").size()).isEqualTo(1);
  }

  @Test
  void eachPolicyIsARepresentationOfItsOwn() {
    String tag = site.get(POST).headers().firstValue("ETag").orElseThrow();
    assertThat(site.get(POST, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(site.get(POST + "?linked=first", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void everyOptionThatItDoesNotKnowIsRefusedWithTheMend() {
    HttpResponse<String> answer = site.get(POST + "?linked=last&most=many");
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode problem = Json.MAPPER.readTree(answer.body());
    assertThat(problem.path("detail").stringValue())
        .contains("?linked: last; use first, section, all", "?most: many; use a number from 0");
    assertThat(problem.path("faults").size()).isEqualTo(2);
  }

  private JsonNode json(String query) {
    HttpResponse<String> answer = site.get(POST + query);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.MAPPER.readTree(answer.body());
  }
}
