package dev.copydesk.publish.feed;

import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.event.FeedEntry.Change;
import dev.copydesk.contract.post.EnrichedPost;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a reader asks for: posts that are filed under all of {@link #scopes()}, see {@link Scopes}.
 * Two filters are equal when they let the same posts through, whatever order they were asked in.
 *
 * @param scopes sorted; none for every post
 */
public record Filter(SortedSet<String> scopes) {
  /** Every post. */
  public static final Filter ALL = new Filter(new TreeSet<>());

  public Filter {
    scopes = new TreeSet<>(scopes);
  }

  /**
   * The filter of a query, such as {@code category=emotions&language=en}. Names that are no
   * filter's and empty values are passed over; of a name that is given twice, both must hold.
   *
   * @param query values by name, decoded
   */
  public static Filter of(Map<String, List<String>> query) {
    var scopes = new TreeSet<String>();
    for (String name : Scopes.NAMES) {
      query.getOrDefault(name, List.of()).stream()
          .filter(value -> !value.isBlank())
          .forEach(value -> scopes.add(Scopes.of(name, value)));
    }
    return new Filter(scopes);
  }

  /** Whether {@code post} is what the reader asks for. */
  public boolean has(EnrichedPost post) {
    return scopes.isEmpty() || Scopes.of(post).containsAll(scopes);
  }

  /**
   * What the reader has to be told of {@code entry}: the entry itself, or that the post is gone,
   * also when it is gone from what the reader asks for alone; empty when it never was anything to
   * the reader.
   */
  public Optional<FeedEntry> view(FeedEntry entry) {
    if (scopes.isEmpty()) {
      return Optional.of(entry);
    }
    EnrichedPost post = entry.post();
    Set<String> ever = new HashSet<>(entry.left());
    if (post == null) {
      return ever.containsAll(scopes) ? Optional.of(entry) : Optional.empty();
    }
    Set<String> now = Scopes.of(post);
    if (now.containsAll(scopes)) {
      return Optional.of(entry);
    }
    ever.addAll(now);
    return ever.containsAll(scopes)
        ? Optional.of(entry.without(Change.LEFT, entry.left()))
        : Optional.empty();
  }

  /** The query that asks for it, encoded, always the same for the same filter; empty for all. */
  public String query() {
    return scopes.stream().map(Filter::parameter).collect(Collectors.joining("&"));
  }

  /** What it lets through, for people: {@code category emotions, language en}; empty for all. */
  public String words() {
    return scopes.stream()
        .map(scope -> scope.replaceFirst(":", " "))
        .collect(Collectors.joining(", "));
  }

  private static String parameter(String scope) {
    int colon = scope.indexOf(':');
    return scope.substring(0, colon)
        + '='
        + URLEncoder.encode(scope.substring(colon + 1), StandardCharsets.UTF_8);
  }
}
