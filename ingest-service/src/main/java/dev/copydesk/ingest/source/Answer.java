package dev.copydesk.ingest.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a site answered.
 *
 * @param json the body; missing where it was none
 * @param header the value of a header, empty where it is not there
 */
record Answer(int status, JsonNode json, Function<String, Optional<String>> header) {
  private static final int NOT_MODIFIED = 304;

  /** Whether the same as last time is to be had. */
  boolean isUnchanged() {
    return status == NOT_MODIFIED;
  }

  /** The list that it must be. */
  List<JsonNode> list() throws SourceUnavailable {
    if (status != 200 || !json.isArray()) {
      throw new SourceUnavailable("the site answered " + status + what() + " in place of a list");
    }
    List<JsonNode> items = new ArrayList<>(json.size());
    json.forEach(items::add);
    return items;
  }

  /** The ids of the list that it must be. */
  List<Long> ids() throws SourceUnavailable {
    return list().stream().map(item -> item.path("id").asLong(0)).filter(id -> id > 0).toList();
  }

  /** WordPress's own word for why there is nothing to show; empty where it did not say. */
  String code() {
    return json.path("code").asString("");
  }

  /** How many items there are in all, as the site counts; 0 where it does not say. */
  long total() {
    return header.apply("X-WP-Total").map(Answer::number).orElse(0L);
  }

  /** What the site's clock says; null where it does not say. */
  @Nullable Instant date() {
    return header.apply("Date").map(Answer::httpDate).orElse(null);
  }

  /** What to ask with next time, so that only what has changed is sent. */
  Validator validator() {
    return new Validator(header.apply("ETag"), header.apply("Last-Modified"));
  }

  /** A representation's mark, as HTTP has it. */
  record Validator(Optional<String> etag, Optional<String> modified) {
    static final Validator NONE = new Validator(Optional.empty(), Optional.empty());
  }

  static @Nullable Instant httpDate(String text) {
    try {
      return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static long number(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  private String what() {
    return code().matches("[a-z_]{1,60}") ? " (" + code() + ")" : "";
  }
}
