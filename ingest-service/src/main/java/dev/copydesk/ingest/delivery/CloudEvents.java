package dev.copydesk.ingest.delivery;

import dev.copydesk.ingest.reading.Faults;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The attributes of a CloudEvent 1.0, in headers (binary mode) or beside the data (structured
 * mode). The CloudEvents library is not used: it stands on another Jackson, and copies the data.
 */
final class CloudEvents {
  /** The header that tells binary mode. */
  static final String VERSION_HEADER = "ce-specversion";

  private static final Set<String> CAUSES = Set.of("backfill", "reconcile");
  private static final Pattern ONE_LINE = Pattern.compile("\\P{Cntrl}{1,256}");
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  private final Function<String, @Nullable String> attribute;
  private final Function<String, String> path;
  private final Faults faults = new Faults();

  private CloudEvents(Function<String, @Nullable String> attribute, Function<String, String> path) {
    this.attribute = attribute;
    this.path = path;
  }

  /** The attributes of an event whose data is the body. */
  static CloudEvents inHeaders(Function<String, @Nullable String> header) {
    return new CloudEvents(name -> decoded(header.apply("ce-" + name)), name -> "ce-" + name);
  }

  /** The attributes of an event that stands in the body as one object. */
  static CloudEvents inObject(JsonNode event) {
    return new CloudEvents(name -> scalar(event.path(name)), name -> '/' + name);
  }

  /** Whether an object is a CloudEvent, whatever its media type says. */
  static boolean isEvent(JsonNode item) {
    return item.has("specversion") || (item.has("source") && item.has("data"));
  }

  /** The trace context, or null for what is none. */
  static @Nullable String traceparent(@Nullable String text) {
    return text != null && TRACEPARENT.matcher(text).matches() ? text : null;
  }

  /** Everything that is wrong with the attributes that have been read. */
  Faults faults() {
    return faults;
  }

  /** What the event says of itself; what it does not say, {@code outer} says. */
  Origin origin(Origin outer) {
    if (!"1.0".equals(attribute.apply("specversion"))) {
      fault("specversion", "send a CloudEvent of version 1.0");
    }
    String id =
        required("id", "send an id that is unique for the source, of at most 256 characters");
    String source = required("source", "send a URI reference, such as https://example.org/");
    required("type", "send a type, such as org.wordpress.post");
    if (source != null && !isReference(source)) {
      fault("source", "send a URI reference, such as https://example.org/");
    }
    String trace = traceparent(attribute.apply("traceparent"));
    return new Origin(
        id == null ? outer.id() : id,
        source,
        time(),
        sequence(),
        trace == null ? outer.traceparent() : trace,
        cause());
  }

  /** Events of old posts can wait; any other word is somebody else's extension. */
  private @Nullable String cause() {
    String text = attribute.apply("cause");
    return text != null && CAUSES.contains(text) ? text : null;
  }

  private @Nullable Instant time() {
    String text = attribute.apply("time");
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      fault("time", "send an RFC 3339 time, such as 2026-01-31T09:30:00Z");
      return null;
    }
  }

  private @Nullable Long sequence() {
    String text = attribute.apply("sequence");
    try {
      return text == null ? null : Long.valueOf(text);
    } catch (NumberFormatException e) {
      fault("sequence", "send a whole number, higher for each later event, or none");
      return null;
    }
  }

  private @Nullable String required(String name, String fix) {
    String text = attribute.apply(name);
    if (text == null || !ONE_LINE.matcher(text).matches()) {
      fault(name, fix);
      return null;
    }
    return text;
  }

  private void fault(String name, String fix) {
    String text = attribute.apply(name);
    faults.add(path.apply(name), text == null ? "nothing" : "what is none", fix);
  }

  private static @Nullable String scalar(JsonNode value) {
    return value.isString() || value.isNumber() ? value.asString() : null;
  }

  private static boolean isReference(String text) {
    try {
      return !new URI(text).toString().isEmpty();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Headers of binary mode hold what is not plain ASCII percent-encoded. */
  private static @Nullable String decoded(@Nullable String header) {
    try {
      return header == null
          ? null
          : URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return header;
    }
  }
}
