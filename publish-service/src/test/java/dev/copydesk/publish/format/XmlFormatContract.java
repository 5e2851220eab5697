package dev.copydesk.publish.format;

import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.saying;
import static dev.copydesk.publish.SamplePosts.titled;
import static dev.copydesk.publish.SamplePosts.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.copydesk.contract.post.Content;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.publish.format.Channel.Text;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a feed in XML owes its readers besides: a reader that is not ours says what is in it. */
abstract class XmlFormatContract extends FormatContract {
  @Override
  protected List<String> links(String text) {
    return read(text).getEntries().stream().map(SyndEntry::getLink).toList();
  }

  @Override
  protected List<String> titles(String text) {
    return read(text).getEntries().stream().map(SyndEntry::getTitle).toList();
  }

  @Override
  protected String next(String text) {
    return link(text, "prev-archive");
  }

  @Test
  void aReaderSeesTheIdTheLinkTheDatesAndTheAuthor() {
    SyndEntry entry = read(write(published(post(1), 1))).getEntries().get(0);

    assertThat(entry.getUri()).isEqualTo("tag:mind.example,2026:post/1");
    assertThat(entry.getLink()).isEqualTo("https://mind.example/fear-1/");
    assertThat(entry.getPublishedDate()).isEqualTo(date("2026-02-28T09:00:00Z"));
    assertThat(entry.getAuthor()).isEqualTo("Ada Quill");
    assertThat(entry.getCategories()).extracting(each -> each.getName()).isNotEmpty();
  }

  @Test
  void aReaderSeesTheContentAndTheExcerpt() {
    SyndEntry entry = read(write(published(post(1), 1))).getEntries().get(0);

    assertThat(entry.getContents().get(0).getValue()).isEqualTo("<p>Fear is an old friend.</p>");
    assertThat(entry.getDescription().getValue()).isEqualTo("Fear is an old friend.");
  }

  @Test
  void showsTheExcerptAloneWhereThatIsAskedFor() {
    var channel = channel("https://f.example/feed", null, Text.EXCERPT);
    var post = saying(post(1), "The excerpt.");
    var longer = with(post, Map.of("content", new Content("<p>All of it.</p>", "All of it.")));

    String text = text(channel, page(published(longer, 1)));

    assertThat(text).contains("The excerpt.").doesNotContain("All of it.");
  }

  @Test
  void aPostThatIsTooLongForAFeedShowsItsExcerpt() {
    var post = saying(post(1), "The excerpt.");
    String html = "<p>All of it.</p>".repeat(40_000);

    String text = write(published(with(post, Map.of("content", new Content(html, "All"))), 1));

    assertThat(text).contains("The excerpt.").doesNotContain("All of it.").hasSizeLessThan(5_000);
  }

  @Test
  void oneThatHasNothingToSayHasItsTitleForAnExcerpt() {
    EnrichedPost silent = saying(post(1), "");

    SyndEntry entry =
        read(write(published(with(silent, Map.of("content", new Content("", ""))), 1)))
            .getEntries()
            .get(0);

    assertThat(entry.getDescription().getValue()).isEqualTo("Fear &amp; hope 1");
  }

  @Test
  void aPostWithoutATitleIsCalledByWhatItSaysOrByItsKey() {
    EnrichedPost untitled = titled(post(1), " ");

    assertThat(titles(write(published(untitled, 1)))).containsExactly("Fear is an old friend.");
    assertThat(titles(write(published(saying(untitled, ""), 1))))
        .containsExactly("mind.example/post/1");
  }

  @Test
  void aTimeThatReadersDoNotBelieveIsNotTold() {
    EnrichedPost old = with(post(1), Map.of("published", Instant.parse("1969-07-20T20:17:00Z")));

    assertThat(read(write(published(old, 1))).getEntries().get(0).getPublishedDate())
        .isEqualTo(date("2026-03-01T10:00:01Z"));
  }

  @Test
  void linksToItselfAndItsHub() {
    String text = write(published(post(1), 1));

    assertThat(link(text, "self")).isEqualTo("https://f.example/feed");
    assertThat(link(text, "hub")).isEqualTo("https://hub.example/");
    assertThat(link(text, "current")).isNull();
    assertThat(elements(text, "archive")).isEmpty();
  }

  @Test
  void anOlderPageIsAnArchiveAndLinksToTheNewestOne() {
    var channel = channel("https://f.example/feed?before=x", null, Text.FULL);

    String text = text(channel, page(published(post(1), 1)));

    assertThat(link(text, "self")).isEqualTo("https://f.example/feed?before=x");
    assertThat(link(text, "current")).isEqualTo("https://f.example/feed");
    assertThat(elements(text, "archive")).hasSize(1);
  }

  @Test
  void tellsWhatIsSeenAndHeard() {
    String html =
        "<iframe src='https://v.example/1'></iframe><audio src='/talk.mp3'></audio>"
            + "<video src='film.webm'></video>";

    String text = write(published(with(post(1), Map.of("content", new Content(html, ""))), 1));

    assertThat(elements(text, "player"))
        .extracting(each -> each.getAttribute("url"))
        .containsExactly("https://v.example/1");
    assertThat(elements(text, "content"))
        .filteredOn(each -> each.hasAttribute("medium"))
        .extracting(each -> each.getAttribute("medium") + ' ' + each.getAttribute("url"))
        .containsExactlyInAnyOrder(
            "image https://mind.example/fear.jpg",
            "video ",
            "audio https://mind.example/talk.mp3",
            "video https://mind.example/fear-1/film.webm");
  }

  @Test
  void isWellFormedWhateverIsInIt() {
    String controls =
        IntStream.rangeClosed(0, 0x9F).mapToObj(Character::toString).reduce("", String::concat);
    String nasty = controls + "]]> \uD83D lone \uDE00 pair \uD83D\uDE00 \uFFFE\uFFFF\uFDD0 &#0; <";

    String text = write(published(saying(titled(post(1), nasty), nasty), 1));

    assertThat(titles(text).get(0))
        .contains("!\"#$%&'()*+,-./0", "]]>", "lone", "pair \uD83D\uDE00")
        .doesNotContainPattern("[\\x00-\\x1F\\x7F-\\x9F\uFFFE\uFFFF]");
  }

  @Test
  void aTitleOfAMillionLettersIsCutAndTheDocumentStaysSmall() {
    String text = write(published(titled(post(1), "title ".repeat(170_000)), 1));

    assertThat(titles(text).get(0)).hasSize(4_000).endsWith("…");
    assertThat(text).hasSizeLessThan(10_000);
  }

  @Test
  void writesTheSameBytesForTheSamePage() {
    assertThat(write(published(post(1), 1))).isEqualTo(write(published(post(1), 1)));
  }

  /** Where the feed links to in Atom's words; null for nowhere. */
  static String link(String text, String relation) {
    return elements(text, "link").stream()
        .filter(link -> link.getParentNode().getLocalName().matches("feed|channel"))
        .filter(link -> link.getAttribute("rel").equals(relation))
        .map(link -> link.getAttribute("href"))
        .findFirst()
        .orElse(null);
  }

  static List<Element> elements(String text, String name) {
    NodeList found = document(text).getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  static SyndFeed read(String text) {
    try {
      return new SyndFeedInput().build(new StringReader(text));
    } catch (FeedException e) {
      throw new AssertionError(text, e);
    }
  }

  static Date date(String time) {
    return Date.from(Instant.parse(time));
  }

  private static Document document(String text) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (Exception e) {
      throw new AssertionError(text, e);
    }
  }

  static Stream<String> ids(String text) {
    return read(text).getEntries().stream().map(SyndEntry::getUri);
  }
}
