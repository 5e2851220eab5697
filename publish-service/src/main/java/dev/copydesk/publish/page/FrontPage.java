package dev.copydesk.publish.page;

import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.publish.feed.FeedPage;
import dev.copydesk.publish.feed.PlacedEntry;
import dev.copydesk.publish.format.Channel;
import dev.copydesk.publish.format.Format;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page for people: the latest posts with their glossary terms explained, filters, and what
 * changed last. It is complete as it comes; with script, it follows what happens.
 */
public final class FrontPage implements Format {
  /** What a browser may load and run: nothing but the page's own files, and pictures. */
  public static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " img-src http: https:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** What RFC 5646 has programs make room for. */
  private static final int LONGEST_TAG = 35;

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>%1$s</title>
      <link rel="alternate" type="application/feed+json" title="%1$s" href="%2$s">
      <link rel="stylesheet" href="page.css">
      <link rel="icon" href="data:,">
      <script type="module" src="page.js"></script>
      </head>
      <body data-stream="v1/stream%3$s">
      <a class="skip" href="#posts">To the posts</a>
      <header>
      <h1><a href="./">%1$s</a></h1>
      %4$s
      </header>
      <p id="live" role="status" aria-live="polite"></p>
      <main id="posts" tabindex="-1">
      %5$s</main>
      %6$s<footer>
      <p>The same for programs: <a href="%2$s">JSON Feed</a>, <a href="v1/changes">changes</a>,
      <a href="v1/stream%3$s">stream</a>.</p>
      </footer>
      </body>
      </html>
      """;

  @Override
  public String mediaType() {
    return "text/html; charset=utf-8";
  }

  @Override
  public byte[] write(Channel channel, FeedPage page) {
    String feed = channel.home().replaceFirst("/(?=\\?|$)", "/feed.json");
    Asked asked = Asked.of(feed);
    String cards =
        page.posts().stream().map(each -> card(each, asked)).collect(Collectors.joining());
    return PAGE.formatted(
            Html.text(channel.title()),
            Html.text(feed),
            Html.text(asked.query()),
            filters(asked, page),
            cards.isEmpty() ? "<p>There are no posts here.</p>\n" : cards,
            older(channel.next()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String card(PlacedEntry placed, Asked asked) {
    EnrichedPost post = placed.entry().post();
    return post == null ? "" : new Card(placed.entry(), post, asked).html();
  }

  private static String older(@Nullable String next) {
    return next == null
        ? ""
        : "<p><a rel=\"next\" href=\"" + Html.text(next) + "\">Older posts</a></p>\n";
  }

  private static String filters(Asked asked, FeedPage page) {
    var languages = new TreeSet<String>();
    for (PlacedEntry each : page.posts()) {
      EnrichedPost post = each.entry().post();
      if (post != null) {
        languages.add(post.language().code());
      }
    }
    String offered =
        languages.stream()
            .filter(code -> code.length() <= LONGEST_TAG)
            .filter(code -> !code.equals(asked.value("language")) && languages.size() > 1)
            .map(code -> choice(asked.and("language", code), "only " + code))
            .collect(Collectors.joining());
    String chosen =
        asked.filters().entrySet().stream()
            .map(each -> choice(asked.without(each.getKey()), without(each)))
            .collect(Collectors.joining());
    return "<nav aria-label=\"Filters\"><ul>" + chosen + offered + "</ul></nav>";
  }

  private static String without(Map.Entry<String, String> filter) {
    return filter.getKey() + ' ' + filter.getValue() + " ✕";
  }

  private static String choice(String address, String shown) {
    return "<li><a href=\"" + Html.text(address) + "\">" + Html.text(shown) + "</a></li>";
  }
}
