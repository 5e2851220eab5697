package dev.copydesk.publish.format;

import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.publish.feed.FeedPage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page for people: the latest posts, each with its excerpt and its glossary terms. No script. */
public final class FrontPage implements Format {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <link rel="alternate" type="application/feed+json" title="%1$s" href="%2$s">
      <style>
      body { font: 1.05em/1.5 system-ui, sans-serif; max-width: 42em; margin: 2em auto; padding: 0 1em }
      article { margin: 2em 0 } h2 { margin: 0 } .about, .terms { color: #555; font-size: .9em; margin: .2em 0 }
      dfn { font-style: normal; text-decoration: underline dotted }
      </style>
      </head>
      <body>
      <header>
      <h1>%1$s</h1>
      <p>The latest posts, enriched. The same for programs:
      <a href="%2$s">JSON Feed</a>, <a href="v1/changes">changes</a>, <a href="v1/stream">stream</a>.</p>
      </header>
      <main>
      %3$s</main>
      %4$s</body>
      </html>
      """;

  private static final String ARTICLE =
      """
      <article lang="%s" dir="auto">
      <h2>%s</h2>
      <p class="about">%s</p>
      <p>%s</p>
      %s</article>
      """;

  @Override
  public String mediaType() {
    return "text/html; charset=utf-8";
  }

  @Override
  public byte[] write(Channel channel, FeedPage page) {
    String articles =
        page.posts().stream()
            .map(placed -> article(placed.entry(), placed.entry().post()))
            .collect(Collectors.joining());
    String older =
        channel.next() == null
            ? ""
            : "<p><a rel=\"next\" href=\"" + escape(channel.next()) + "\">Older posts</a></p>\n";
    return PAGE.formatted(
            escape(channel.title()),
            escape(channel.feed()),
            articles.isEmpty() ? "<p>There are no posts yet.</p>\n" : articles,
            older)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String article(FeedEntry entry, @Nullable EnrichedPost post) {
    if (post == null) {
      return "";
    }
    return ARTICLE.formatted(
        escape(post.language().code()),
        link(post.url(), post.title().text().isEmpty() ? entry.id() : post.title().text()),
        about(post),
        escape(post.excerpt().card().text()),
        terms(post.terms()));
  }

  private static String about(EnrichedPost post) {
    Instant published = post.published();
    String date = published == null ? "" : published.toString().substring(0, 10) + " · ";
    String categories =
        post.categories().stream()
            .map(term -> term.name() == null ? term.slug() : term.name())
            .filter(name -> name != null)
            .map(name -> " · " + escape(name))
            .collect(Collectors.joining());
    return date + escape(post.site()) + categories;
  }

  private static String terms(List<TermMatch> terms) {
    return terms.isEmpty()
        ? ""
        : terms.stream()
            .map(FrontPage::term)
            .collect(Collectors.joining(", ", "<p class=\"terms\">Terms: ", "</p>\n"));
  }

  private static String term(TermMatch match) {
    String name = match.url() == null ? escape(match.term()) : link(match.url(), match.term());
    return match.definition() == null
        ? name
        : "<dfn title=\"" + escape(match.definition()) + "\">" + name + "</dfn>";
  }

  /** A link, unless its address is one that a browser would run. */
  private static String link(String url, String text) {
    return url.startsWith("https://") || url.startsWith("http://")
        ? "<a href=\"" + escape(url) + "\">" + escape(text) + "</a>"
        : escape(text);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
