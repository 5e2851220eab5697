package dev.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.post.Author;
import dev.copydesk.contract.post.Image;
import dev.copydesk.contract.post.Title;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a native post, whatever shape PHP gave it. */
class NativePostTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-03-02T09:15:00\"",
        "\"2026-03-02T09:15:00Z\"",
        "\"2026-03-02 09:15:00\"",
      })
  void readsATimeAsUtc(String time) {
    assertThat(post("{\"date_gmt\":" + time + "}").utc("date_gmt"))
        .isEqualTo(Instant.parse("2026-03-02T09:15:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"-0001-11-30T00:00:00\"", "\"0000-00-00T00:00:00\"", "\"0000-00-00 00:00:00\"", "null",
        "false", "\"\"", "[]", "1740000000",
      })
  void readsNoTimeFromYearZeroAndOtherShapes(String time) {
    assertThat(post("{\"date_gmt\":" + time + "}").utc("date_gmt")).isNull();
  }

  @Test
  void readsTheTitleAsTextAndAsHtml() {
    assertThat(post("{\"title\":{\"rendered\":\"The <em>inner</em> critic &#038; I\"}}").title())
        .isEqualTo(new Title("The inner critic & I", "The <em>inner</em> critic &#038; I"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"title\":false}", "{\"title\":{}}", "{\"title\":{\"rendered\":[]}}"})
  void readsNoTitleFromOtherShapes(String post) {
    assertThat(post(post).title()).isEqualTo(new Title("", ""));
  }

  @Test
  void takesTheGuidWhereTheLinkIsMissing() {
    assertThat(post("{\"guid\":{\"rendered\":\"https://s.example/?p=7\"}}").url())
        .isEqualTo("https://s.example/?p=7");
  }

  @Test
  void readsTheEmbeddedAuthor() {
    String post =
        "{\"author\":5,\"_embedded\":{\"author\":[{\"name\":\"A &amp; B\",\"link\":\"https://s/a\"}]}}";
    assertThat(post(post).author()).isEqualTo(new Author(5, "A & B", "https://s/a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"author\":5}",
        "{\"author\":\"5\",\"_embedded\":[]}",
        "{\"author\":5,\"_embedded\":{\"author\":[{\"code\":\"rest_user_invalid_id\"}]}}",
      })
  void knowsTheAuthorsIdAlone(String post) {
    assertThat(post(post).author()).isEqualTo(new Author(5, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"author\":0}", "{\"author\":false}", "{\"author\":\"x\"}"})
  void knowsNoAuthor(String post) {
    assertThat(post(post).author()).isNull();
  }

  @Test
  void readsTheEmbeddedImage() {
    String post =
        """
        {"featured_media": 8, "_embedded": {"wp:featuredmedia": [{
          "source_url": "https://s/a.jpg", "alt_text": "", "media_details": {"width": 3, "height": "2"}
        }]}}""";
    assertThat(post(post).image()).isEqualTo(new Image(8, "https://s/a.jpg", "", 3, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"featured_media\":8}",
        "{\"featured_media\":8,\"_embedded\":{\"wp:featuredmedia\":[{\"code\":\"rest_forbidden\"}]}}",
        "{\"featured_media\":8,\"_embedded\":{\"wp:featuredmedia\":[{\"media_details\":[]}]}}",
      })
  void knowsTheImagesIdAlone(String post) {
    assertThat(post(post).image()).isEqualTo(new Image(8, null, null, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"featured_media\":0}", "{\"featured_media\":false}"})
  void knowsNoImage(String post) {
    assertThat(post(post).image()).isNull();
  }

  private static NativePost post(String json) {
    return new NativePost(Json.MAPPER.readTree(json));
  }
}
