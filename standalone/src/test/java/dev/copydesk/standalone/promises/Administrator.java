package dev.copydesk.standalone.promises;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Somebody who is logged in and uses the pages of wp-admin. */
final class Administrator {
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final WordPress wordpress;

  Administrator(WordPress wordpress) throws IOException, InterruptedException {
    this.wordpress = wordpress;
    open("/wp-login.php");
    send("/wp-login.php", fields(Map.of("log", "admin", "pwd", "admin", "testcookie", "1")));
  }

  Document open(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(wordpress.address().resolve(path)).build());
  }

  /** Presses a form's button, with what stands in the form and what is typed over it. */
  Document press(Document page, String button, Map<String, String> typed)
      throws IOException, InterruptedException {
    FormElement form = (FormElement) page.selectFirst("form:has(input[name=" + button + "])");
    form.select("input[type=submit]:not([name=" + button + "])").remove();
    Stream<String> standing =
        form.formData().stream()
            .filter(each -> !typed.containsKey(each.key()))
            .map(each -> field(each.key(), each.value()));
    Stream<String> fields = Stream.concat(standing, fields(typed));
    return send(URI.create(form.absUrl("action")).getPath(), fields);
  }

  private Document send(String path, Stream<String> fields)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(wordpress.address().resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(fields.collect(Collectors.joining("&"))))
            .build());
  }

  private Document send(HttpRequest request) throws IOException, InterruptedException {
    var answer = browser.send(request, BodyHandlers.ofString());
    return Jsoup.parse(answer.body(), answer.uri().toString());
  }

  private static Stream<String> fields(Map<String, String> fields) {
    return fields.entrySet().stream().map(each -> field(each.getKey(), each.getValue()));
  }

  private static String field(String name, String value) {
    return encoded(name) + '=' + encoded(value);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
