package dev.copydesk.publish.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a resource is at one moment. A reader that has it already is answered 304 (RFC 9110): by
 * strong tags made of the content, or else by its time. It is packed once for all who ask.
 */
final class Representation {
  private static final int WORTH_PACKING = 1024;
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final String mediaType;
  private final byte[] body;
  private final String digest;
  private final Instant modified;
  private final Map<Packing, byte[]> packed = new ConcurrentHashMap<>();

  Representation(String mediaType, byte[] body, Instant modified) {
    this.mediaType = mediaType;
    this.body = body;
    this.digest = digest(body);
    this.modified = modified.truncatedTo(ChronoUnit.SECONDS);
  }

  void answer(Context context) {
    Packing packing =
        body.length < WORTH_PACKING
            ? Packing.NONE
            : Packing.asked(context.header(Header.ACCEPT_ENCODING));
    String tag = '"' + digest + packing.suffix() + '"';
    context
        .header(Header.ETAG, tag)
        .header(Header.LAST_MODIFIED, HTTP_DATE.format(modified))
        .header(Header.CACHE_CONTROL, "no-cache")
        .header("X-Content-Type-Options", "nosniff")
        .header(Header.VARY, Header.ACCEPT_ENCODING);
    if (isKnown(context, tag)) {
      context.status(304);
      return;
    }
    if (packing != Packing.NONE) {
      context.header(Header.CONTENT_ENCODING, packing.token());
    }
    byte[] bytes = packed.computeIfAbsent(packing, each -> each.pack(body));
    context
        .minSizeForCompression(Integer.MAX_VALUE)
        .header(Header.CONTENT_LENGTH, String.valueOf(bytes.length))
        .contentType(mediaType)
        .result(bytes);
  }

  private boolean isKnown(Context context, String tag) {
    String tags = context.header(Header.IF_NONE_MATCH);
    if (tags != null) {
      return Arrays.stream(tags.split(",", -1))
          .map(String::strip)
          .map(each -> each.startsWith("W/") ? each.substring(2) : each)
          .anyMatch(each -> each.equals("*") || each.equals(tag));
    }
    Instant since = date(context.header(Header.IF_MODIFIED_SINCE));
    return since != null && !modified.isAfter(since);
  }

  private static @Nullable Instant date(@Nullable String text) {
    try {
      return text == null ? null : Instant.from(HTTP_DATE.parse(text));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String digest(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
