package dev.copydesk.publish.format;

import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.post.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class RssTest extends XmlFormatContract {
  @Override
  protected Format format() {
    return new Rss();
  }

  @Test
  void anIdIsNoAddress() {
    Element guid = elements(write(published(post(1), 1)), "guid").get(0);

    assertThat(guid.getAttribute("isPermaLink")).isEqualTo("false");
    assertThat(guid.getTextContent()).isEqualTo("tag:mind.example,2026:post/1");
  }

  @Test
  void saysWhenItLastChangedAndInWhatLanguageItIs() {
    String text = write(published(post(1), 1));

    assertThat(elements(text, "lastBuildDate").get(0).getTextContent())
        .isEqualTo("Sun, 01 Mar 2026 10:00:00 GMT");
    assertThat(read(text).getLanguage()).isEqualTo("en");
  }

  @Test
  void writesDatesAsReadersOfAllAgesExpectThem() {
    assertThat(elements(write(published(post(1), 1)), "pubDate").get(0).getTextContent())
        .isEqualTo("Sat, 28 Feb 2026 09:00:00 GMT");
  }

  @Test
  void isInNoLanguageWhenNothingTells() {
    var unknown =
        with(post(1), Map.of("language", new Language("und", Language.Source.SITE, null)));

    assertThat(elements(write(published(unknown, 1)), "language")).isEmpty();
  }

  @Test
  void saysWhenAnItemChangedInAtomsWords() {
    assertThat(elements(write(published(post(1), 1)), "updated").get(0).getTextContent())
        .isEqualTo("2026-03-01T10:00:01Z");
  }
}
