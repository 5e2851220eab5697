package dev.copydesk.publish.format;

import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.titled;
import static dev.copydesk.publish.SamplePosts.with;
import static dev.copydesk.publish.format.FormatContract.channel;
import static dev.copydesk.publish.format.FormatContract.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.post.Author;
import dev.copydesk.contract.post.Content;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Excerpts;
import dev.copydesk.contract.post.Excerpts.Excerpt;
import dev.copydesk.contract.post.Image;
import dev.copydesk.contract.post.PostTerm;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.contract.post.Title;
import dev.copydesk.publish.format.Channel.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import tools.jackson.databind.JsonNode;

/** Whatever a site puts into its posts, a strict parser reads every feed. */
class HostileTextTest {
  private static final Channel CHANNEL = channel("https://f.example/feed", null, Text.FULL);
  private static final List<Format> XML = List.of(Atom.ofPosts(), Atom.ofChanges(), new Rss());

  private DocumentBuilder parser;

  @BeforeEach
  void makeParser() throws ParserConfigurationException {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    parser = factory.newDocumentBuilder();
    parser.setErrorHandler(new Strict());
  }

  /** Characters that XML cannot have, that Unicode has not, and that end what they stand in. */
  static Stream<String> hostile() {
    Stream<String> controls =
        IntStream.concat(IntStream.rangeClosed(0, 0x1F), IntStream.rangeClosed(0x7F, 0x9F))
            .mapToObj(Character::toString);
    Stream<String> others =
        Stream.of(
            "\uD83D",
            "\uDE00",
            "\uDE00\uD83D",
            "\uFFFE",
            "\uFFFF",
            "\uFDD0",
            Character.toString(0x1FFFF),
            Character.toString(0x10FFFF),
            "\u2028",
            "\u202E",
            "\uFEFF",
            "]]>",
            "<![CDATA[",
            "-->",
            "<!--",
            "<?xml version=\"1.0\"?>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
            "&#0;",
            "&#xD800;",
            "&nbsp;",
            "&",
            "<",
            "\"'>",
            "</entry></item></title>");
    return Stream.concat(controls, others);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void isReadInEveryFormat(String hostile) {
    EnrichedPost post = holding(hostile);

    for (Format format : XML) {
      Document document = read(format, post);
      assertThat(document.getElementsByTagName("title").getLength()).isGreaterThan(1);
    }
    assertThat(readJson(post).at("/items/0/id").asString())
        .isEqualTo("tag:mind.example,2026:post/1");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void doesNotReachTheNextItem(String hostile) {
    EnrichedPost next = post(2);

    for (Format format : XML) {
      Document document = read(format, holding(hostile), next);
      assertThat(document.getDocumentElement().getTextContent())
          .contains("Fear & hope 2", "tag:mind.example,2026:post/2");
    }
  }

  @Test
  void aHeadlineOfAMegabyteIsCutToOneThatReadersTake() {
    EnrichedPost post = titled(post(1), "so it goes on ".repeat(75_000));

    for (Format format : XML) {
      byte[] document = format.write(CHANNEL, page(published(post, 1)));
      assertThat(document).hasSizeLessThan(100_000);
      parse(document);
    }
    assertThat(readJson(post).at("/items/0/title").asString().length()).isLessThanOrEqualTo(4_000);
  }

  @Test
  void aHeadlineOfPairsIsNotCutWithinOne() {
    EnrichedPost post = holding("\uD83D\uDE00".repeat(10_000));

    XML.forEach(format -> read(format, post));
    assertThat(readJson(post).at("/items/0/title").asString()).endsWith("\uD83D\uDE00…");
  }

  @Test
  void anythingAtAllIsRead() {
    var random = new Random(20_261_126);
    for (int round = 0; round < 300; round++) {
      EnrichedPost post = holding(anything(random));
      XML.forEach(format -> read(format, post));
      readJson(post);
    }
  }

  @Test
  void tagsThatAreNeverClosedAreClosed() {
    EnrichedPost post = holding("<p><b><i><table><tr><td><a href=\"/x\"><em>".repeat(200));

    XML.forEach(format -> read(format, post));
  }

  @Test
  void allOfThemTogetherAreRead() {
    EnrichedPost post = holding(hostile().collect(Collectors.joining("x")));

    XML.forEach(format -> read(format, post));
    assertThat(readJson(post).at("/items").size()).isEqualTo(1);
  }

  private static String anything(Random random) {
    List<String> hostile = hostile().toList();
    var text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      if (random.nextBoolean()) {
        text.append(hostile.get(random.nextInt(hostile.size())));
      } else {
        text.append((char) random.nextInt(0x10000));
      }
    }
    return text.toString();
  }

  /** A post that says it wherever a post can say something. */
  private static EnrichedPost holding(String text) {
    String all = "a" + text + "b";
    String url = "https://mind.example/" + text;
    EnrichedPost plain = post(1);
    var excerpt = new Excerpt(all, all, false, 1, 2, 1, null, null);
    var step = new PostTerm.Step(7, all, all);
    var term =
        new PostTerm(
            7, all, all, url, List.of(step), PostTerm.Resolution.RESOLVED, PostTerm.Source.TERM);
    var match = new TermMatch(all, all, url, all, "en", 1, 0.8, null, List.of());
    return with(
        plain,
        Map.of(
            "title", new Title(all, all),
            "url", url,
            "author", new Author(3, all, url),
            "image", new Image(9, url, all, 1, 1),
            "categories", List.of(term),
            "tags", List.of(term),
            "terms", List.of(match),
            "excerpt", new Excerpts(Excerpts.Source.MANUAL, "en", null, excerpt, excerpt, excerpt),
            "content", new Content("<p title=\"" + text + "\">" + all + "</p>", all)));
  }

  private Document read(Format format, EnrichedPost... posts) {
    List<FeedEntry> entries = new ArrayList<>();
    for (EnrichedPost each : posts) {
      entries.add(published(each, entries.size() + 1));
    }
    return parse(format.write(CHANNEL, page(entries.toArray(FeedEntry[]::new))));
  }

  private Document parse(byte[] document) {
    requireUtf8(document);
    try {
      return parser.parse(new ByteArrayInputStream(document));
    } catch (SAXException | IOException e) {
      throw new AssertionError(new String(document, StandardCharsets.UTF_8), e);
    }
  }

  private static JsonNode readJson(EnrichedPost post) {
    byte[] document = new JsonFeed().write(CHANNEL, page(published(post, 1)));
    requireUtf8(document);
    return Json.MAPPER.readTree(document);
  }

  private static void requireUtf8(byte[] document) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document));
    } catch (CharacterCodingException e) {
      throw new AssertionError("not UTF-8", e);
    }
  }

  /** Lets nothing pass. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
