package dev.copydesk.standalone.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What WordPress's export says, as the REST API would. */
class WxrFileTest {
  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8" ?>
      <!-- This is a WordPress eXtended RSS file. -->
      <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/"
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
      <channel>
        <title>A Magazine</title>
        <link>https://mind.example</link>
        <wp:wxr_version>1.2</wp:wxr_version>
        <wp:base_site_url>https://mind.example</wp:base_site_url>
        <wp:base_blog_url>https://mind.example</wp:base_blog_url>
        <wp:author><wp:author_id>4</wp:author_id><wp:author_login><![CDATA[ada]]></wp:author_login>
          <wp:author_email><![CDATA[ada@mind.example]]></wp:author_email>
          <wp:author_display_name><![CDATA[Ada Quill]]></wp:author_display_name></wp:author>
        <wp:category><wp:term_id>2</wp:term_id><wp:category_nicename><![CDATA[mind]]></wp:category_nicename>
          <wp:category_parent><![CDATA[]]></wp:category_parent><wp:cat_name><![CDATA[Mind]]></wp:cat_name></wp:category>
        <wp:category><wp:term_id>3</wp:term_id><wp:category_nicename><![CDATA[memory]]></wp:category_nicename>
          <wp:category_parent><![CDATA[mind]]></wp:category_parent><wp:cat_name><![CDATA[Memory & more]]></wp:cat_name></wp:category>
        <wp:tag><wp:term_id>5</wp:term_id><wp:tag_slug><![CDATA[sleep]]></wp:tag_slug><wp:tag_name><![CDATA[Sleep]]></wp:tag_name></wp:tag>
        <wp:term><wp:term_id>6</wp:term_id><wp:term_taxonomy><![CDATA[desk]]></wp:term_taxonomy>
          <wp:term_slug><![CDATA[city]]></wp:term_slug><wp:term_parent><![CDATA[]]></wp:term_parent>
          <wp:term_name><![CDATA[City]]></wp:term_name></wp:term>
      """;
  private static final String TAIL = "</channel></rss>";

  @Test
  void categoriesTagsAndOtherTermsComeWithTheirIdsAndParents() throws Exception {
    var read = read("");

    assertThat(read.items.get(0))
        .contains("\"id\":2", "\"taxonomy\":\"category\"", "\"name\":\"Mind\"", "\"parent\":0");
    assertThat(read.items.get(1))
        .contains("\"id\":3", "\"name\":\"Memory & more\"", "\"parent\":2");
    assertThat(read.items.get(2)).contains("\"id\":5", "\"taxonomy\":\"post_tag\"");
    assertThat(read.items.get(3)).contains("\"id\":6", "\"taxonomy\":\"desk\"");
    assertThat(read.items).allMatch(item -> item.contains("https://mind.example/wp-json/wp/v2/"));
  }

  @Test
  void aPostComesInTheShapeOfTheRestApi() throws Exception {
    JsonNode post =
        post(
            item("publish", "", "<!-- wp:paragraph --><p>It remembers.</p><!-- /wp:paragraph -->"));

    assertThat(post.path("id").asLong()).isEqualTo(5_000_000_000L);
    assertThat(post.path("type").asString()).isEqualTo("post");
    assertThat(post.path("link").asString()).isEqualTo("https://mind.example/it-remembers/");
    assertThat(post.path("date_gmt").asString()).isEqualTo("2025-03-01T10:00:00");
    assertThat(post.path("modified_gmt").asString()).isEqualTo("2025-03-02T11:30:00");
    assertThat(post.at("/title/rendered").asString()).isEqualTo("It Remembers");
    assertThat(post.at("/content/rendered").asString()).contains("<p>It remembers.</p>");
    assertThat(post.at("/excerpt/rendered").asString()).isEqualTo("<p>By hand.</p>");
    assertThat(post.path("categories").toString()).isEqualTo("[3]");
    assertThat(post.path("tags").toString()).isEqualTo("[5]");
    assertThat(post.path("featured_media").asLong()).isEqualTo(77);
    assertThat(post.at("/_embedded/author/0/name").asString()).isEqualTo("Ada Quill");
  }

  @ParameterizedTest
  @ValueSource(strings = {"draft", "private", "pending", "future", "trash", "auto-draft"})
  void ofWhatIsNotPublicOnlyTheStatusIsTakenOver(String status) throws Exception {
    JsonNode post = post(item(status, "", "Not for everybody."));

    assertThat(post.path("status").asString()).isEqualTo(status);
    assertThat(post.toString()).doesNotContain("everybody", "Remembers", "By hand", "sesame");
  }

  @Test
  void ofWhatHasAPasswordNothingIsTakenOverLeastOfAllThePassword() throws Exception {
    JsonNode post = post(item("publish", "open sesame", "Not for everybody."));

    assertThat(post.at("/content/protected").asBoolean()).isTrue();
    assertThat(post.toString()).doesNotContain("everybody", "Remembers", "By hand", "sesame");
  }

  @Test
  void whatTheOldEditorWroteGetsItsParagraphs() throws Exception {
    JsonNode post =
        post(item("publish", "", "One.\nStill one.\n\nTwo.\n\n<h2>A heading</h2>\n\n[gallery]"));

    assertThat(post.at("/content/rendered").asString())
        .isEqualTo(
            "<p>One.<br />\nStill one.</p>\n<p>Two.</p>\n<h2>A heading</h2>\n<p>[gallery]</p>");
  }

  @Test
  void charactersThatXmlMayNotHoldAreLeftOut() throws Exception {
    JsonNode post = post(item("publish", "", "<p>A\u0000 bell\u0007 and \uFFFEmore 😀.</p>"));

    assertThat(post.at("/content/rendered").asString()).isEqualTo("<p>A bell and more 😀.</p>");
  }

  @Test
  void aPostFiledUnderWhatTheExportDoesNotListIsFiledUnderTheRest() throws Exception {
    String item =
        item("publish", "", "<p>Text.</p>")
            .replace(
                "</item>", "<category domain=\"category\" nicename=\"gone\">x</category></item>");

    assertThat(post(item).path("categories").toString()).isEqualTo("[3]");
  }

  @Test
  void aFileThatBreaksOffGivesWhatStoodBeforeAndSaysWhereItEnds() throws Exception {
    var read =
        Collected.from(
            "export.xml", HEAD + item("publish", "", "<p>Whole.</p>") + "<item><title>Half of");

    assertThat(read.items).hasSize(5);
    assertThat(read.references.get(5)).startsWith("export.xml:");
    assertThat(read.faults).singleElement().asString().contains("no XML from here on");
  }

  @Test
  void whatIsNoXmlIsRefusedWithoutAWordOfIt() throws Exception {
    var read = Collected.from("export.xml", "<html><p>Not <b>that</p>");

    assertThat(read.items).isEmpty();
    assertThat(read.faults).singleElement().asString().doesNotContain("that</");
  }

  @Test
  void aDocumentTypeReachesForNothing() throws Exception {
    var read =
        Collected.from(
            "export.xml",
            "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss><channel><item>"
                + "<title>&x;</title></item></channel></rss>");

    assertThat(read.items).allMatch(item -> !item.contains("\"rendered\":\"" + "/"));
  }

  @Test
  void isReadAPieceAtATimeHoweverLargeItIs() throws Exception {
    int posts = 60_000;
    AtomicLong most = new AtomicLong();
    long[] count = new long[1];
    Items items =
        new Items() {
          @Override
          public void item(String reference, JsonNode item) {
            if (++count[0] % 10_000 == 0) {
              System.gc();
              Runtime runtime = Runtime.getRuntime();
              most.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
            }
          }

          @Override
          public void unreadable(String reference, dev.copydesk.contract.Fault fault) {
            throw new AssertionError(fault);
          }
        };

    Source.of("export.xml", endless(posts)).read(items);

    assertThat(count[0]).isEqualTo(posts + 4);
    // 60,000 posts of 4 kB, each with entities: 240 MB of XML, of which nothing is kept.
    assertThat(most.get()).isLessThan(200L << 20);
  }

  /** An export of so many posts that is made while it is read. */
  @SuppressWarnings("JdkObsolete") // SequenceInputStream takes nothing newer.
  private static InputStream endless(int posts) {
    byte[] one =
        bytes(
            item("publish", "", "").replace("It Remembers", "It &amp; it &lt;b&gt; ".repeat(200)));
    return new SequenceInputStream(
        new Enumeration<>() {
          private int next = -1;

          @Override
          public boolean hasMoreElements() {
            return next <= posts;
          }

          @Override
          public InputStream nextElement() {
            if (next > posts) {
              throw new NoSuchElementException();
            }
            int at = next++;
            return new ByteArrayInputStream(at < 0 ? bytes(HEAD) : at < posts ? one : bytes(TAIL));
          }
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode post(String item) throws Exception {
    return Json.MAPPER.readTree(read(item).items.get(4));
  }

  private static Collected read(String items) throws Exception {
    return Collected.from("export.xml", HEAD + items + TAIL);
  }

  private static String item(String status, String password, String content) {
    return """
    <item>
      <title>It Remembers</title>
      <link>https://mind.example/it-remembers/</link>
      <pubDate>Sat, 01 Mar 2025 10:00:00 +0000</pubDate>
      <dc:creator><![CDATA[ada]]></dc:creator>
      <guid isPermaLink="false">https://mind.example/?p=1</guid>
      <description></description>
      <content:encoded><![CDATA[%s]]></content:encoded>
      <excerpt:encoded><![CDATA[By hand.]]></excerpt:encoded>
      <wp:post_id>5000000000</wp:post_id>
      <wp:post_date_gmt>2025-03-01 10:00:00</wp:post_date_gmt>
      <wp:post_modified_gmt>2025-03-02 11:30:00</wp:post_modified_gmt>
      <wp:post_name>it-remembers</wp:post_name>
      <wp:status>%s</wp:status>
      <wp:post_type>post</wp:post_type>
      <wp:post_password><![CDATA[%s]]></wp:post_password>
      <category domain="category" nicename="memory"><![CDATA[Memory]]></category>
      <category domain="post_tag" nicename="sleep"><![CDATA[Sleep]]></category>
      <category domain="post_format" nicename="post-format-aside"><![CDATA[Aside]]></category>
      <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>77</wp:meta_value></wp:postmeta>
      <wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content><![CDATA[A comment.]]></wp:comment_content></wp:comment>
    </item>
    """
        .formatted(content, status, password);
  }
}
