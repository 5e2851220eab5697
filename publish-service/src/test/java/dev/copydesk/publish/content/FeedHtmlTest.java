package dev.copydesk.publish.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.publish.content.Medium.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedHtmlTest {
  private static final String POST = "https://mind.example/blog/fear/";

  @Test
  void leavesWhatIsFine() {
    String html =
        "<h2>Fear</h2><p>An <em>old</em> friend of <a href=\"https://a.example/\">all</a>.</p>"
            + "<ul><li>one</li></ul><table><tbody><tr><td colspan=\"2\">x</td></tr></tbody></table>";

    assertThat(html(html)).isEqualTo(html);
  }

  @Test
  void closesWhatWasLeftOpen() {
    assertThat(html("<p>one <b>two<p>three")).isEqualTo("<p>one <b>two</b></p><p><b>three</b></p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<style>p{}</style>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mi xlink:href='javascript:alert(1)'></mi></math>",
        "<form><input><button>go</button></form>",
        "<template><p>x</p></template>",
        "<link rel=stylesheet href=x>",
        "<meta http-equiv=refresh>",
        "<base href='https://evil.example/'>",
        "<!-- a comment -->",
        "<select><option>a</select>"
      })
  void takesAwayWhatIsNoContent(String html) {
    assertThat(html(html + "<p>rest</p>")).isEqualTo("<p>rest</p>");
  }

  @ParameterizedTest
  @CsvSource({
    "<p onclick='x()' style='color:red' class='a' id='b' data-x='1'>t</p>, <p>t</p>",
    "<a href='javascript:alert(1)'>t</a>, <a>t</a>",
    "<a href=' java&#10;script:alert(1)'>t</a>, <a>t</a>",
    "<img src='javascript:alert(1)'>t, t",
    "<img src='data:image/png;base64;x'>t, t",
    "<a href='mailto:ada@mind.example'>t</a>, <a href=\"mailto:ada@mind.example\">t</a>"
  })
  void takesAwayWhatRuns(String html, String clean) {
    assertThat(html(html)).isEqualTo(clean);
  }

  @ParameterizedTest
  @CsvSource({
    "/a.jpg, https://mind.example/a.jpg",
    "a.jpg, https://mind.example/blog/fear/a.jpg",
    "../a.jpg, https://mind.example/blog/a.jpg",
    "//cdn.example/a.jpg, https://cdn.example/a.jpg",
    "?p=1, https://mind.example/blog/fear/?p=1"
  })
  void makesEveryAddressAbsolute(String given, String absolute) {
    assertThat(html("<a href='" + given + "'>t</a>"))
        .isEqualTo("<a href=\"" + absolute + "\">t</a>");
    assertThat(html("<img src='" + given + "'>")).isEqualTo("<img src=\"" + absolute + "\">");
    assertThat(html("<video poster='" + given + "' src='/v.mp4'></video>"))
        .contains("poster=\"" + absolute + '"', "src=\"https://mind.example/v.mp4\"");
    assertThat(html("<blockquote cite='" + given + "'>t</blockquote>"))
        .contains("cite=\"" + absolute + '"');
  }

  @Test
  void leadsToAPlaceWithinThePostThroughItsAddress() {
    assertThat(html("<a href='#note'>1</a>")).isEqualTo("<a href=\"" + POST + "#note\">1</a>");
  }

  @Test
  void makesEveryAddressOfAPictureInManySizesAbsolute() {
    assertThat(
            html(
                "<img src=a.jpg srcset='/b.jpg 2x, c,w_3.jpg 300w,https://d.example/ 4x, javascript:x 5x'>"))
        .contains(
            "srcset=\"https://mind.example/b.jpg 2x, https://mind.example/blog/fear/c,w_3.jpg 300w,"
                + " https://d.example/ 4x\"");
  }

  @Test
  void showsAPictureThatAScriptWouldHaveShownLater() {
    assertThat(
            html(
                "<img src='data:image/gif;base64,x' data-src='/a.jpg'><noscript><img src='/a.jpg'></noscript>"))
        .isEqualTo("<img src=\"https://mind.example/a.jpg\">");
  }

  @Test
  void keepsWhatStandsInPlaceOfAScript() {
    assertThat(html("<p>one</p><noscript><p>two</p></noscript>")).isEqualTo("<p>one</p><p>two</p>");
  }

  @Test
  void putsALinkInPlaceOfWhatIsEmbedded() {
    Body body =
        FeedHtml.of("<iframe src='//v.example/1?a=1&amp;b=2' title='A talk'></iframe>", POST);

    assertThat(body.html())
        .isEqualTo("<p><a href=\"https://v.example/1?a=1&amp;b=2\">A talk</a></p>");
    assertThat(body.media())
        .containsExactly(
            new Medium("https://v.example/1?a=1&b=2", Kind.PLAYER, "text/html", "A talk"));
  }

  @Test
  void callsAnEmbedWithoutATitleByWhereItIs() {
    assertThat(html("<object data='https://v.example/film'></object>"))
        .isEqualTo("<p><a href=\"https://v.example/film\">v.example</a></p>");
  }

  @Test
  void anEmbedOfNothingLeavesWhatStandsInIt() {
    assertThat(html("<object data='javascript:x'><p>Instead</p></object>"))
        .isEqualTo("<p>Instead</p>");
  }

  @Test
  void notesSoundsAndFilmsOnceEach() {
    Body body =
        FeedHtml.of(
            "<video><source src='/a.mp4' type='video/mp4; codecs=x'><source src='/a.webm'></video>"
                + "<audio src='/b.ogg'></audio><audio src='/b.ogg'></audio>",
            POST);

    assertThat(body.media())
        .extracting(each -> each.kind() + " " + each.type() + ' ' + each.url())
        .containsExactly(
            "AUDIO audio/ogg https://mind.example/b.ogg",
            "VIDEO video/mp4 https://mind.example/a.mp4",
            "VIDEO video/webm https://mind.example/a.webm");
    assertThat(body.html()).contains("<video controls=\"controls\">", "<source src=");
  }

  @Test
  void takesCharactersAwayThatNoDocumentMayHold() {
    assertThat(html("<p title='a&#1;b'>a\u0001b&#2;c\uD83D</p>"))
        .isEqualTo("<p title=\"ab\">abc\uFFFD</p>");
  }

  @Test
  void survivesDeepNesting() {
    assertThat(html("<div>".repeat(20_000) + "deep")).contains("deep");
  }

  @Test
  void makesHtmlOfText() {
    assertThat(FeedHtml.ofText("1 < 2 & \u0001b")).isEqualTo("1 &lt; 2 &amp; b");
  }

  @Property(tries = 300)
  void whateverComesInNothingRunsAndAsItComesOutItStays(
      @ForAll @Size(max = 12) java.util.List<Piece> pieces) {
    StringBuilder html = new StringBuilder();
    pieces.forEach(piece -> html.append(piece.html));

    String clean = html(html.toString());

    Document read = Jsoup.parseBodyFragment(clean);
    assertThat(read.select("script, iframe, style, svg, math, [^on]")).isEmpty();
    assertThat(read.select("[href], [src]").eachAttr("href")).noneMatch(FeedHtmlTest::runs);
    assertThat(read.select("[href], [src]").eachAttr("src")).noneMatch(FeedHtmlTest::runs);
    assertThat(html(clean)).isEqualTo(clean);
  }

  /** What hostile and broken pages are made of. */
  enum Piece {
    SCRIPT("<script>alert(1)//"),
    SCRIPT_END("</script>"),
    BROKEN("<scr<script>ipt>"),
    HANDLER("<img src=x onerror=alert(1)>"),
    QUOTE("<a title='\"><script>alert(1)</script>'>"),
    LINK("<a href=\"java\tscript:alert(1)\">"),
    FRAME("<iframe src='javascript:alert(1)'>"),
    FRAME_END("</iframe>"),
    COMMENT("<!--"),
    COMMENT_END("--!>"),
    NOSCRIPT("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">"),
    SVG("<svg><style><img src=x onerror=alert(1)>"),
    MATH("<math><mtext><table><mglyph><style><!--</style>"),
    TEXT("text &lt;script&gt; &amp;lt;"),
    TABLE("<table><p>"),
    TEXTAREA("<textarea>"),
    TITLE("<title>"),
    PARAGRAPH("<p>");

    private final String html;

    Piece(String html) {
      this.html = html;
    }
  }

  private static boolean runs(String address) {
    return !address.isEmpty() && !address.startsWith("http");
  }

  private static String html(String html) {
    return FeedHtml.of(html, POST).html();
  }
}
