package dev.copydesk.enrich;

import dev.copydesk.contract.post.Author;
import dev.copydesk.contract.post.Image;
import dev.copydesk.contract.post.Title;
import dev.copydesk.enrich.text.Article;
import dev.copydesk.enrich.text.Plain;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a native post's own fields, whatever shape PHP gave them. */
record NativePost(JsonNode json) {
  /** WordPress's {@code link}; its {@code guid} where that is missing. */
  String url() {
    String link = string(json.path("link"));
    return link.isEmpty() ? rendered("guid") : link;
  }

  /** The HTML of a field; empty where there is none. */
  String rendered(String field) {
    JsonNode value = json.path(field);
    return string(value.isObject() ? value.path("rendered") : value);
  }

  Title title() {
    return new Title(Plain.of(rendered("title")), rendered("title"));
  }

  /** WordPress's excerpt, be it the editor's or generated. */
  Article excerpt() {
    return Article.of(rendered("excerpt"));
  }

  @Nullable Author author() {
    long id = number(json.path("author"));
    JsonNode embedded = json.path("_embedded").path("author").path(0);
    return id <= 0
        ? null
        : new Author(id, plain(embedded.path("name")), said(embedded.path("link")));
  }

  @Nullable Image image() {
    long id = number(json.path("featured_media"));
    JsonNode embedded = json.path("_embedded").path("wp:featuredmedia").path(0);
    JsonNode details = embedded.path("media_details");
    return id <= 0
        ? null
        : new Image(
            id,
            said(embedded.path("source_url")),
            plain(embedded.path("alt_text")),
            pixels(details.path("width")),
            pixels(details.path("height")));
  }

  /** A time that WordPress writes without its zone; null for year zero and anything else. */
  @Nullable Instant utc(String field) {
    String time = string(json.path(field)).strip().replace(' ', 'T');
    try {
      LocalDateTime at = LocalDateTime.parse(time.endsWith("Z") ? chop(time) : time);
      return at.getYear() > 0 ? at.toInstant(ZoneOffset.UTC) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String chop(String text) {
    return text.substring(0, text.length() - 1);
  }

  private static String string(JsonNode node) {
    return node.isString() ? node.stringValue() : "";
  }

  private static @Nullable String said(JsonNode node) {
    String text = string(node);
    return text.isBlank() ? null : text;
  }

  private static @Nullable String plain(JsonNode node) {
    return node.isString() ? Plain.of(node.stringValue()) : null;
  }

  private static long number(JsonNode node) {
    return node.isNumber() || node.isString() ? node.asLong(0) : 0;
  }

  private static @Nullable Integer pixels(JsonNode node) {
    long pixels = number(node);
    return pixels > 0 && pixels <= Integer.MAX_VALUE ? (int) pixels : null;
  }
}
