package dev.copydesk.publish.http;

import static dev.copydesk.publish.SamplePosts.RECEIVED;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepresentationTest {
  private static final String MODIFIED = "Sun, 01 Mar 2026 10:00:02 GMT";

  @TempDir Path folder;
  private FeedSite site;

  @BeforeEach
  void openSite() {
    site = new FeedSite(folder);
    site.add(published(post(1), 1), published(post(2), 2));
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  @Test
  void hasAStrongTagATimeAndSaysToAskAgain() {
    HttpResponse<String> answer = site.get("/feed.json");

    assertThat(header(answer, "ETag")).matches("\"[\\w-]{22}\"");
    assertThat(header(answer, "Last-Modified")).isEqualTo(MODIFIED);
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(RECEIVED.plusSeconds(2)).isEqualTo("2026-03-01T10:00:02Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feed.json",
        "/feed.atom",
        "/feed.rss",
        "/changes.atom",
        "/",
        "/v1/posts/mind.example/post/1"
      })
  void isNotSentToOneWhoHasIt(String path) {
    String tag = header(site.get(path), "ETag");

    HttpResponse<String> again = site.get(path, "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(tag);
  }

  @Test
  void isNotSentToOneWhoHasItAmongOthers() {
    String tag = header(site.get("/feed.json"), "ETag");

    assertThat(site.get("/feed.json", "If-None-Match", "\"a\", W/" + tag).statusCode())
        .isEqualTo(304);
    assertThat(site.get("/feed.json", "If-None-Match", "*").statusCode()).isEqualTo(304);
  }

  @Test
  void isSentWhenItHasChanged() {
    String tag = header(site.get("/feed.json"), "ETag");

    site.add(published(post(3), 3));

    assertThat(site.get("/feed.json", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void keepsItsTagWhileAnotherSiteChanges() {
    String tag = header(site.get("/feed.json?site=mind.example"), "ETag");

    site.add(published(post("other.example", 3), 3));

    assertThat(site.get("/feed.json?site=mind.example", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
  }

  @Test
  void isNotSentToOneWhoHasHadItSince() {
    assertThat(site.get("/feed.json", "If-Modified-Since", MODIFIED).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sun, 01 Mar 2026 10:00:01 GMT", "yesterday"})
  void isSentToOneWhoHadItBeforeOrDoesNotSayWhen(String since) {
    assertThat(site.get("/feed.json", "If-Modified-Since", since).statusCode()).isEqualTo(200);
  }

  @Test
  void aTagCountsMoreThanATime() {
    HttpResponse<String> answer =
        site.get("/feed.json", "If-None-Match", "\"a\"", "If-Modified-Since", MODIFIED);

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void isPackedForOneWhoTakesItUnderATagOfItsOwn() throws IOException, InterruptedException {
    HttpResponse<String> plain = site.get("/feed.json");
    HttpResponse<byte[]> packed = site.bytes("/feed.json", "Accept-Encoding", "br, gzip;q=0.8");

    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    try (var body = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
    }
    String tag = packed.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).isNotEqualTo(header(plain, "ETag"));
    assertThat(site.get("/feed.json", "If-None-Match", tag, "Accept-Encoding", "gzip").statusCode())
        .isEqualTo(304);
  }

  @Test
  void isPackedInZstandardForOneWhoNamesIt() throws IOException, InterruptedException {
    HttpResponse<String> plain = site.get("/feed.json");
    HttpResponse<byte[]> packed = site.bytes("/feed.json", "Accept-Encoding", "gzip, br, zstd");

    assertThat(packed.headers().firstValue("Content-Encoding")).contains("zstd");
    assertThat(packed.headers().firstValue("ETag").orElseThrow()).endsWith("-zstd\"");
    byte[] unpacked = Zstd.decompress(packed.body(), 1 << 20);
    assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo(plain.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed.json", "/feed.atom", "/feed.rss", "/changes.atom"})
  void aPollWithoutChangeCostsAtMostFourHundredBytes(String path) throws IOException {
    String tag = header(site.get(path), "ETag");
    String request =
        "GET "
            + path
            + " HTTP/1.1\r\nHost: "
            + site.at("").getAuthority()
            + "\r\nConnection: close\r\n"
            + "If-None-Match: "
            + tag
            + "\r\n\r\n";

    try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.at("").getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readAllBytes();

      assertThat(new String(answer, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 304");
      assertThat(answer).hasSizeLessThanOrEqualTo(400);
    }
  }

  @Test
  void isNotPackedForOneWhoRefuses() {
    HttpResponse<String> answer = site.get("/feed.json", "Accept-Encoding", "gzip;q=0");

    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/feed.json",
        "/feed.atom",
        "/feed.rss",
        "/",
        "/v1/changes",
        "/v1/posts/mind.example/post/1"
      })
  void answersHeadLikeGetWithoutABody(String path) {
    HttpResponse<String> get = site.get(path);
    HttpResponse<String> head = site.send("HEAD", path);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(header(head, "ETag")).isEqualTo(header(get, "ETag"));
    assertThat(header(head, "Content-Length")).isEqualTo(header(get, "Content-Length"));
    assertThat(header(head, "Content-Type")).isEqualTo(header(get, "Content-Type"));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
