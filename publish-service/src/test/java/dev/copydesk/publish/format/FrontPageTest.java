package dev.copydesk.publish.format;

import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FrontPageTest extends FormatContract {
  @Override
  Format format() {
    return new FrontPage();
  }

  @Override
  List<String> links(String text) {
    return Jsoup.parse(text).select("article h2 a").eachAttr("href");
  }

  @Override
  List<String> titles(String text) {
    return Jsoup.parse(text).select("article h2").stream().map(Element::wholeText).toList();
  }

  @Override
  String next(String text) {
    Element link = Jsoup.parse(text).selectFirst("a[rel=next]");
    return link == null ? null : link.attr("href");
  }

  @Test
  void showsExcerptCategoriesAndTerms() {
    Document page = Jsoup.parse(write(published(post(1), 1)));

    assertThat(page.select("article p").eachText())
        .containsExactly(
            "2026-02-28 · mind.example · Emotions & moods",
            "Fear is an old friend.",
            "Terms: fear");
    assertThat(page.select("dfn").attr("title")).isEqualTo("An answer to a threat.");
  }

  @Test
  void saysWhatLanguageEachPostIsIn() {
    assertThat(Jsoup.parse(write(published(post(1), 1))).select("article").attr("lang"))
        .isEqualTo("en");
  }

  @Test
  void saysWhereProgramsReadOn() {
    Document page = Jsoup.parse(write());

    assertThat(page.select("link[rel=alternate]").attr("href"))
        .isEqualTo("https://f.example/feed.json");
    assertThat(page.text()).contains("There are no posts yet.");
  }

  @Test
  void linksToNothingThatABrowserWouldRun() {
    var nasty = with(post(1), Map.of("url", "javascript:alert(1)"));

    Document page = Jsoup.parse(write(published(nasty, 1)));

    assertThat(page.select("article a")).isEmpty();
    assertThat(page.select("script")).isEmpty();
  }
}
