package dev.copydesk.publish.http;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.kit.http.Problem;
import dev.copydesk.kit.http.ProblemException;
import dev.copydesk.publish.feed.Cursor;
import dev.copydesk.publish.feed.Filter;
import dev.copydesk.publish.feed.WantedCandidates;
import dev.copydesk.publish.format.Channel.Text;
import dev.copydesk.publish.linking.LinkOptions;
import dev.copydesk.publish.linking.LinkPolicy;
import dev.copydesk.publish.linking.Linker;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, or the problem with it.
 *
 * @param parameters of the address, decoded
 */
record Query(Map<String, List<String>> parameters) {
  private static final int LONGEST_QUESTION = 200;
  private static final int MOST_LEAST = 100_000;

  static Query of(Context context) {
    return new Query(context.queryParamMap());
  }

  /** The first value of that name. */
  @Nullable String one(String name) {
    List<String> values = parameters.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  /** How many there may be, from 1 to {@code most}. */
  int limit(int usual, int most) {
    return number("limit", usual, most);
  }

  private int number(String name, int usual, int most) {
    String text = one(name);
    if (text == null) {
      return usual;
    }
    if (!text.matches("[1-9]\\d{0,5}") || Integer.parseInt(text) > most) {
      throw fault(
          "?" + name, text, "use a number from 1 to " + most + ", or leave it out for " + usual);
    }
    return Integer.parseInt(text);
  }

  /** Which candidates of a site. */
  WantedCandidates candidates() {
    String site = one("site");
    if (site == null || site.isBlank()) {
      throw fault("?site", "nothing", "name the site whose posts propose them, as ?site=HOST");
    }
    return new WantedCandidates(
        site.strip().toLowerCase(Locale.ROOT),
        Optional.ofNullable(one("language"))
            .filter(code -> !code.isBlank())
            .map(code -> code.strip().toLowerCase(Locale.ROOT)),
        number("min", 1, MOST_LEAST),
        limit(50, 200));
  }

  /** What the posts are to be filed under. */
  Filter filter() {
    return Filter.of(parameters);
  }

  /** The words that are to be in the posts. */
  Optional<String> words() {
    String words = one("q");
    if (words == null || words.isBlank()) {
      return Optional.empty();
    }
    if (words.length() > LONGEST_QUESTION) {
      throw fault("?q", words, "ask with " + LONGEST_QUESTION + " characters at the most");
    }
    return Optional.of(words.strip());
  }

  /** How much of each post is to be shown. */
  Text text() {
    String asked = one("text");
    String text = asked == null ? "full" : asked;
    return switch (text) {
      case "full" -> Text.FULL;
      case "excerpt" -> Text.EXCERPT;
      default -> throw fault("?text", text, "use full or excerpt, or leave it out for full");
    };
  }

  /** What leads to the same feed's newest page: always the same for the same. */
  String ofNewest() {
    String limit = one("limit");
    return join(Stream.concat(what(), limit == null ? Stream.of() : Stream.of("limit=" + limit)));
  }

  /** What leads to one of its older pages. */
  String ofOlder(String before) {
    return join(Stream.concat(what(), Stream.of("before=" + encode(before))));
  }

  private Stream<String> what() {
    return Stream.of(
            filter().query(),
            words().map(words -> "q=" + encode(words)).orElse(""),
            text() == Text.FULL ? "" : "text=excerpt")
        .filter(part -> !part.isEmpty());
  }

  private static String join(Stream<String> parts) {
    String all = parts.collect(Collectors.joining("&"));
    return all.isEmpty() ? "" : '?' + all;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The post as it is to be answered: with its terms linked, where that is asked for. */
  Object linked(EnrichedPost post) {
    if (one("linked") == null) {
      return post;
    }
    List<Fault> faults = new ArrayList<>();
    LinkPolicy policy = LinkOptions.policy(this::one, faults::add);
    if (!faults.isEmpty()) {
      String all = faults.stream().map(fault -> "?" + fault).collect(Collectors.joining(". "));
      throw new Problem("Bad request", 400, all, faults).asException();
    }
    return Linker.withLinks(post, policy);
  }

  /**
   * A place in the feed.
   *
   * @param end where this node's feed ends: the cursor must be of the same feed
   */
  @Nullable Cursor cursor(String name, Cursor end) {
    String text = one(name);
    return text == null ? null : cursor("?" + name, text, end);
  }

  /**
   * How a stream begins: where its reader was cut off or asks for, from the start again where that
   * is no place of this feed, or else at its end. A reader that knows no place is told it, or it
   * would begin elsewhere when it is cut off before the first change.
   *
   * @param last the {@code Last-Event-ID} that it came with
   */
  Chunk opening(@Nullable String last, Cursor end) {
    if (last == null || last.isEmpty()) {
      String since = one("since");
      return since == null ? Chunk.place(end) : openingAt(parse("?since", since), end);
    }
    try {
      return openingAt(Cursor.parse(last), end);
    } catch (IllegalArgumentException e) {
      return openingAt(Cursor.start("", 0), end);
    }
  }

  private static Chunk openingAt(Cursor since, Cursor end) {
    return isOf(since, end)
        ? Chunk.sign(since)
        : Chunk.reset(Cursor.start(end.feed(), end.offsets().size()));
  }

  private static Cursor cursor(String name, String text, Cursor end) {
    Cursor cursor = parse(name, text);
    if (isOf(cursor, end)) {
      return cursor;
    }
    throw startOver(name, text, "is a cursor of a feed that is no more");
  }

  private static boolean isOf(Cursor cursor, Cursor end) {
    return cursor.feed().equals(end.feed()) && cursor.offsets().size() == end.offsets().size();
  }

  private static Cursor parse(String name, String text) {
    try {
      return Cursor.parse(text);
    } catch (IllegalArgumentException e) {
      throw startOver(name, text, "is no cursor of this service");
    }
  }

  private static ProblemException startOver(String name, String text, String what) {
    return fault(
        name, text, what + "; leave it out to start over, at the beginning of the changes");
  }

  private static ProblemException fault(String name, String found, String fix) {
    String shown = found.length() > 100 ? found.substring(0, 100) + "…" : found;
    Fault fault = new Fault(name, shown, fix);
    return new Problem("Bad request", 400, fault.toString(), List.of(fault)).asException();
  }
}
