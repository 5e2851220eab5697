package dev.copydesk.publish.page;

import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.saying;
import static dev.copydesk.publish.SamplePosts.updated;
import static dev.copydesk.publish.SamplePosts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Image;
import dev.copydesk.contract.post.Language;
import dev.copydesk.publish.SamplePosts;
import dev.copydesk.publish.format.Channel;
import dev.copydesk.publish.format.Channel.Text;
import dev.copydesk.publish.format.Format;
import dev.copydesk.publish.format.FormatContract;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontPageTest extends FormatContract {
  private static final String OF_A_SITE_HOME = "https://f.example/?site=mind.example&limit=5";
  private static final Channel OF_A_SITE =
      new Channel("Mind", OF_A_SITE_HOME, OF_A_SITE_HOME, OF_A_SITE_HOME, null, null, Text.FULL);

  @Override
  protected Format format() {
    return new FrontPage();
  }

  @Override
  protected List<String> links(String text) {
    return Jsoup.parse(text).select("article h2 a").eachAttr("href");
  }

  @Override
  protected List<String> titles(String text) {
    return Jsoup.parse(text).select("article h2").stream().map(Element::wholeText).toList();
  }

  @Override
  protected String next(String text) {
    Element link = Jsoup.parse(text).selectFirst("a[rel=next]");
    return link == null ? null : link.attr("href");
  }

  @Test
  void showsExcerptAuthorAndWhatThePostIsFiledUnder() {
    Document page = read(published(post(1), 1));

    assertThat(page.select(".about").text())
        .isEqualTo("28 February 2026 · mind.example · Ada Quill · Emotions & moods");
    assertThat(page.select(".excerpt").first().ownText()).isEqualTo("is an old friend.");
  }

  @Test
  void marksATermAndHoldsItsMeaningForWhoeverReachesIt() {
    Element term = read(published(post(1), 1)).selectFirst(".excerpt dfn.term");

    assertThat(term.ownText()).isEqualTo("Fear");
    assertThat(term.attr("tabindex")).isEqualTo("0");
    Element meaning = term.getElementById(term.attr("aria-describedby"));
    assertThat(meaning.attr("role")).isEqualTo("tooltip");
    assertThat(meaning.text()).isEqualTo("fear An answer to a threat.");
  }

  @Test
  void everyMeaningHasAnIdOfItsOwn() {
    Document page = read(published(post(1), 1), published(post(2), 2));

    assertThat(page.select("[role=tooltip]").eachAttr("id")).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void saysWhatWasPublished() {
    assertThat(read(published(post(1), 1)).select(".change").text())
        .isEqualTo("Published by its site, 1 March 2026, 10:00 UTC");
  }

  @ParameterizedTest
  @CsvSource({
    "BACKFILL, as its site's archive was read",
    "TERM, because a category or tag changed (mind.example/category/7)",
    "GLOSSARY, because the glossary changed (mind.example/category/7)"
  })
  void saysWhatChangedAndWhy(Cause.Kind kind, String why) {
    FeedEntry entry = updated(post(1), 1, "categories", "terms");
    var because = SamplePosts.because(entry, new Cause(kind, "mind.example/category/7", "event-2"));

    assertThat(read(because).select(".change").text())
        .startsWith("Updated: categories, terms " + why);
  }

  @ParameterizedTest
  @CsvSource({"en, en, ltr", "ar, ar, rtl", "fa-IR, fa-IR, rtl", "und, '', auto"})
  void saysWhatLanguageEachPostIsInAndWhereItBegins(String code, String lang, String direction) {
    EnrichedPost post =
        with(post(1), Map.of("language", new Language(code, Language.Source.DETECTED, null)));

    Element words = read(published(post, 1)).selectFirst("article [dir]");

    assertThat(words.attr("lang")).isEqualTo(lang);
    assertThat(words.attr("dir")).isEqualTo(direction);
  }

  @Test
  void aCategoryLeadsToItsPostsWithinWhatWasAskedFor() {
    Document page = Jsoup.parse(text(OF_A_SITE, page(published(post(1), 1))));

    assertThat(page.select(".about a").eachAttr("href"))
        .containsExactly("?site=mind.example", "?site=mind.example&category=emotions");
  }

  @Test
  void showsWhatWasAskedForAndHowToLetGoOfIt() {
    Element filter = Jsoup.parse(text(OF_A_SITE, page())).selectFirst("nav a");

    assertThat(filter.text()).isEqualTo("site mind.example ✕");
    assertThat(filter.attr("href")).isEqualTo("./");
  }

  @Test
  void followsTheStreamOfWhatWasAskedFor() {
    assertThat(Jsoup.parse(text(OF_A_SITE, page())).body().attr("data-stream"))
        .isEqualTo("v1/stream?site=mind.example");
  }

  @Test
  void offersTheLanguagesOfThePageWhereThereAreSeveral() {
    EnrichedPost french =
        with(post(2), Map.of("language", new Language("fr", Language.Source.DETECTED, null)));

    Document page = read(published(post(1), 1), published(french, 2));

    assertThat(page.select("nav a").eachAttr("href"))
        .containsExactly("?language=en", "?language=fr");
  }

  @Test
  void saysWhereProgramsReadOn() {
    Document page = read();

    assertThat(page.select("link[rel=alternate]").attr("href"))
        .isEqualTo("https://f.example/feed.json");
    assertThat(page.text()).contains("There are no posts here.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        "\" onmouseover=\"alert(1)",
        "</p></article><iframe src=//evil.example>"
      })
  void nothingOfAPostBecomesMarkup(String nasty) {
    EnrichedPost post =
        with(
            saying(post(1), nasty),
            Map.of(
                "site",
                nasty.replace('/', '-'),
                "image",
                new Image(1, "https://a.example/" + nasty, nasty, 1, 1),
                "terms",
                List.of()));

    Document page = read(published(post, 1));

    assertThat(page.select("article script, iframe, [onerror], [onmouseover]")).isEmpty();
    assertThat(page.select("article")).hasSize(1);
    assertThat(page.select("article img").attr("alt")).isEqualTo(nasty);
    assertThat(page.select(".excerpt").first().wholeText()).isEqualTo(nasty);
  }

  @Test
  void linksToNothingThatABrowserWouldRun() {
    var nasty =
        with(
            post(1),
            Map.of("url", "javascript:alert(1)", "image", new Image(1, "javascript:1", "", 1, 1)));

    Document page = read(published(nasty, 1));

    assertThat(page.select("h2 a, article img")).isEmpty();
  }

  @Test
  void asksForNoScriptOrStyleButItsOwnFiles() {
    Document page = read(published(post(1), 1));

    assertThat(page.select("script")).hasSize(1).allMatch(each -> each.data().isEmpty());
    assertThat(page.select("style, [style]")).isEmpty();
    assertThat(FrontPage.POLICY).contains("default-src 'none'").doesNotContain("unsafe");
  }

  private Document read(FeedEntry... entries) {
    return Jsoup.parse(write(entries), "https://f.example/");
  }
}
