package dev.copydesk.publish.http;

import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.titled;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static dev.copydesk.publish.SamplePosts.updated;
import static dev.copydesk.publish.SamplePosts.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Language;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page as a browser shows it. */
class PageInBrowserTest {
  /** The lowest contrast of a text with what is behind it, by WCAG 2.2's formula. */
  private static final String LOWEST_CONTRAST =
      """
      const light = rgb => { const [r, g, b] = rgb.match(/[\\d.]+/g).slice(0, 3).map(v => v / 255)
          .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
      const behind = e => { for (; e; e = e.parentElement) {
          const c = getComputedStyle(e).backgroundColor;
          if (!/, 0\\)$|transparent/.test(c)) return c; } return 'rgb(255, 255, 255)'; };
      document.getAnimations().forEach(each => each.finish());
      return Math.min(...[...document.querySelectorAll('body *')]
        .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
        .map(e => { const [a, b] = [light(getComputedStyle(e).color), light(behind(e))];
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); }));
      """;

  private static Browser browser;

  @TempDir Path folder;
  private FeedSite site;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void openPage() {
    site = new FeedSite(folder);
    site.add(published(post(1), 1));
    browser.visit(site.at("/"));
    browser.complaints();
  }

  @AfterEach
  void closeSite() {
    assertThat(browser.complaints()).isEmpty();
    browser.visit(URI.create("about:blank"));
    site.close();
  }

  @Test
  void showsAPostAsSoonAsItIsPublished() {
    site.add(published(post(2), 2));

    settled(
        () -> assertThat(browser.texts("h2")).containsExactly("Fear & hope 2", "Fear & hope 1"));
    assertThat(browser.one("#live").getText()).isEqualTo("New: Fear & hope 2");
  }

  @Test
  void showsAPostAsItNowReads() {
    site.add(updated(titled(post(1), "Hope"), 2, "title"));

    settled(() -> assertThat(browser.texts("h2")).containsExactly("Hope"));
    assertThat(browser.one(".change").getText()).startsWith("Updated: title");
  }

  @Test
  void takesAPostAwayThatIsPublicNoMore() {
    site.add(published(post(2), 2), unpublished(key(1), 3));

    settled(() -> assertThat(browser.texts("h2")).containsExactly("Fear & hope 2"));
  }

  @Test
  void staysOpenWhereSomeoneReadsWhileOtherPostsChange() {
    browser.one("summary").click();
    site.add(published(post(2), 2));

    settled(() -> assertThat(browser.texts("h2")).hasSize(2));
    assertThat(browser.all("details[open]")).hasSize(1);
  }

  @Test
  void explainsATermToWhoeverPointsAtIt() {
    WebElement term = browser.one("dfn.term");
    assertThat(meaning().isDisplayed()).isFalse();

    browser.pointAt(term);

    assertThat(meaning().isDisplayed()).isTrue();
    assertThat(meaning().getText()).contains("An answer to a threat.");
  }

  @Test
  void explainsATermToWhoeverReachesItByKeyboardUntilEscape() {
    browser.run("document.querySelector('h2 a').focus()");

    browser.press(Keys.TAB);
    assertThat(meaning().isDisplayed()).isTrue();

    browser.press(Keys.ESCAPE);
    assertThat(meaning().isDisplayed()).isFalse();
  }

  @Test
  void theFirstStopOfAKeyboardLeadsPastTheHead() {
    browser.press(Keys.TAB);
    assertThat(browser.run("return document.activeElement.textContent")).isEqualTo("To the posts");

    browser.press(Keys.ENTER);
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("posts");
  }

  @Test
  void arabicRunsFromTheRight() {
    EnrichedPost arabic =
        titled(
            with(post(2), Map.of("language", new Language("ar", Language.Source.DETECTED, null))),
            "الخوف والأمل");
    site.add(published(arabic, 2));

    settled(() -> assertThat(browser.texts("h2")).hasSize(2));
    String direction = "return getComputedStyle(document.querySelector('h2')).direction";
    assertThat(browser.run(direction)).isEqualTo("rtl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void everyTextStandsOutFromWhatIsBehindIt(String scheme) {
    browser.prefer(scheme);

    assertThat(((Number) browser.run(LOWEST_CONTRAST)).doubleValue()).isGreaterThan(4.5);
  }

  @Test
  void fitsOnATelephone() {
    browser.run("document.documentElement.style.width = '320px'");

    assertThat(browser.run("return document.documentElement.scrollWidth <= 900")).isEqualTo(true);
    List<WebElement> posts = browser.all("article");
    assertThat(posts).allMatch(each -> each.getSize().getWidth() <= 320);
  }

  private static WebElement meaning() {
    return browser.one(".meaning");
  }

  private static void settled(ThrowingRunnable state) {
    await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).untilAsserted(state);
  }
}
