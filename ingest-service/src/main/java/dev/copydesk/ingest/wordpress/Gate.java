package dev.copydesk.ingest.wordpress;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides what is public, and fails closed: status {@code publish}, an allowed type, no password,
 * not protected, not dated in the future. Emptiness proves nothing: an editor's view of a protected
 * post carries its full text.
 */
final class Gate {
  /** WordPress itself publishes at once what is dated less than a minute ahead. */
  private static final Duration AHEAD = Duration.ofSeconds(60);

  /** No clock on earth is further ahead of UTC: the earliest moment that a local date can mean. */
  private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

  private final Set<String> types;
  private final Clock clock;

  Gate(Set<String> types, Clock clock) {
    this.types = Set.copyOf(types);
    this.clock = clock;
  }

  /** Why the post may not pass, in an editor's words; null for a public post. */
  @Nullable String objection(ObjectNode post) {
    if (!types.contains(post.path("type").asString(""))) {
      return "its type, " + named(post.path("type")) + ", is not among those published here";
    }
    if (!post.path("status").asString("").equals("publish")) {
      return "its status is " + named(post.path("status"));
    }
    if (hasPassword(post) || isProtected(post)) {
      return "it is protected by a password";
    }
    return isAhead(post) ? "it is dated in the future" : null;
  }

  private static String named(JsonNode name) {
    return Objects.requireNonNullElse(Php.name(name), "no name that WordPress could give it");
  }

  private static boolean hasPassword(ObjectNode post) {
    return Stream.of("password", "post_password")
        .map(post::path)
        .anyMatch(p -> !Php.absent(p) && !p.asString("given").isEmpty());
  }

  private static boolean isProtected(ObjectNode post) {
    return Stream.of("title", "content", "excerpt")
        .anyMatch(part -> Php.truthy(post.path(part).path("protected")));
  }

  private boolean isAhead(ObjectNode post) {
    Instant at = time(post.path("date_gmt"), ZoneOffset.UTC);
    if (at == null) {
      at = time(post.path("date"), EARLIEST);
    }
    return at != null && at.isAfter(clock.instant().plus(AHEAD));
  }

  /** Whether a date says when, or says that there is none: PHP's zero date is no date. */
  static boolean isReadable(JsonNode date) {
    String text = Php.text(date);
    return text == null
        ? Php.absent(date) || date.asString("no text").isBlank()
        : text.startsWith("0000-00-00") || time(date, ZoneOffset.UTC) != null;
  }

  private static @Nullable Instant time(JsonNode date, ZoneOffset zone) {
    String text = Php.text(date);
    try {
      return text == null ? null : instant(text.replace(' ', 'T'), zone);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Instant instant(String text, ZoneOffset zone) {
    TemporalAccessor time =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return time instanceof OffsetDateTime fixed
        ? fixed.toInstant()
        : LocalDateTime.from(time).toInstant(zone);
  }
}
