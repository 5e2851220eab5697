package dev.copydesk.publish.page;

import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.event.FeedEntry.Change;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Image;
import dev.copydesk.contract.post.PostTerm;
import dev.copydesk.publish.content.Plain;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One post on the page: its words, what it is filed under, what changed last and why. */
final class Card {
  private static final int MOST_TEXT = 20_000;
  private static final int MOST_HTML = 100_000;
  private static final int MOST_TITLE = 300;
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final String ARTICLE =
      """
      <article data-key="%1$s" data-sequence="%2$d" aria-labelledby="%1$s">
      <div lang="%3$s" dir="%4$s">
      <h2 id="%1$s">%5$s</h2>
      %6$s<p class="excerpt">%7$s</p>
      <details><summary lang="en" dir="ltr">The text</summary>
      %8$s</details>
      </div>
      <p class="about">%9$s</p>
      <p class="change">%10$s</p>
      </article>
      """;

  private static final String TOO_LARGE =
      """
      <article data-key="%1$s" data-sequence="%2$d" aria-labelledby="%1$s">
      <h2 id="%1$s" dir="auto">%3$s</h2>
      <p class="excerpt">Too large to be shown here: <a href="v1/posts/%1$s">all of it as JSON</a></p>
      </article>
      """;

  private final FeedEntry entry;
  private final EnrichedPost post;
  private final Asked asked;

  Card(FeedEntry entry, EnrichedPost post, Asked asked) {
    this.entry = entry;
    this.post = post;
    this.asked = asked;
  }

  /** Whatever the post holds, no more than the page can bear. */
  String html() {
    String title = post.title().text().isEmpty() ? entry.id() : post.title().text();
    String html = html(title);
    return html.length() <= MOST_HTML
        ? html
        : TOO_LARGE.formatted(
            Html.text(entry.id()), entry.sequence(), Html.text(Plain.line(title, MOST_TITLE)));
  }

  private String html(String title) {
    var text = new MarkedText(post);
    String code = post.language().code();
    return ARTICLE.formatted(
        Html.text(entry.id()),
        entry.sequence(),
        Html.text(code.equals("und") ? "" : code),
        direction(code),
        Html.link(post.url(), title),
        image(post.image()),
        text.part(post.excerpt().card().text()),
        text.paragraphs(MOST_TEXT),
        about(),
        change());
  }

  private static String direction(String language) {
    String code = language.replaceFirst("-.*", "");
    return RIGHT_TO_LEFT.contains(code) ? "rtl" : code.equals("und") ? "auto" : "ltr";
  }

  private static String image(@Nullable Image image) {
    if (image == null || image.url() == null || !Html.isWeb(image.url())) {
      return "";
    }
    String alt = image.alt() == null ? "" : image.alt();
    return "<img src=\"%s\" alt=\"%s\" loading=\"lazy\" referrerpolicy=\"no-referrer\">\n"
        .formatted(Html.text(image.url()), Html.text(alt));
  }

  private String about() {
    List<String> parts = new ArrayList<>();
    if (post.published() != null) {
      parts.add(time(post.published(), DAY));
    }
    parts.add(filter("site", post.site(), post.site()));
    if (post.author() != null && post.author().name() != null) {
      parts.add(Html.text(post.author().name()));
    }
    Stream.concat(
            post.categories().stream().map(each -> filed("category", each)),
            post.tags().stream().map(each -> filed("tag", each)))
        .filter(each -> !each.isEmpty())
        .forEach(parts::add);
    return String.join(" · ", parts);
  }

  private String filed(String name, PostTerm term) {
    String shown = term.name() == null ? term.slug() : term.name();
    if (shown == null) {
      return "";
    }
    return term.slug() == null ? Html.text(shown) : filter(name, term.slug(), shown);
  }

  private String filter(String name, String value, String shown) {
    return "<a href=\"%s\">%s</a>".formatted(Html.text(asked.and(name, value)), Html.text(shown));
  }

  private String change() {
    String what =
        entry.change() == Change.PUBLISHED
            ? "Published"
            : "Updated: " + Html.text(String.join(", ", entry.changed()));
    return what + why(entry.cause()) + ", " + time(entry.time(), MINUTE);
  }

  private static String why(Cause cause) {
    return switch (cause.kind()) {
      case POST -> " by its site";
      case BACKFILL -> " as its site's archive was read";
      case TERM -> " because a category or tag changed (" + Html.text(cause.key()) + ")";
      case GLOSSARY -> " because the glossary changed (" + Html.text(cause.key()) + ")";
      case ENRICHER -> " because Copydesk reads better than it did";
    };
  }

  private static String time(Instant time, DateTimeFormatter format) {
    return "<time datetime=\"" + time + "\">" + format.format(time) + "</time>";
  }
}
