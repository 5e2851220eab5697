package dev.copydesk.ingest.http;

import dev.copydesk.kit.http.Problem;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Reads a request's body, and no more of it than is wanted.
 *
 * @param maxBytes a longer body is answered 413
 * @param patience a body that takes longer to arrive is answered 408
 */
public record BodyReader(int maxBytes, Duration patience) {
  private static final Set<String> LINES =
      Set.of("application/x-ndjson", "application/ndjson", "application/jsonl");

  /** Whether the body holds one JSON document a line. */
  static boolean holdsLines(Context context) {
    return LINES.contains(mediaType(context));
  }

  /** The whole body, or the problem as an exception. */
  byte[] read(Context context) throws IOException {
    String type = mediaType(context);
    if (!LINES.contains(type)
        && !type.isEmpty()
        && !type.endsWith("/json")
        && !type.endsWith("+json")) {
      throw Problem.of(
              415,
              "Unsupported media type",
              "Send JSON: set Content-Type to application/json, application/x-ndjson (one document"
                  + " a line) or application/cloudevents+json.")
          .asException();
    }
    String coding = context.header("Content-Encoding");
    if (coding != null && !coding.equalsIgnoreCase("identity")) {
      throw Problem.of(415, "Unsupported media type", "Send the body without Content-Encoding.")
          .asException();
    }
    if (context.req().getContentLengthLong() > maxBytes) {
      throw tooLong();
    }
    return bytes(context.bodyInputStream());
  }

  private byte[] bytes(InputStream in) throws IOException {
    long start = System.nanoTime();
    var all = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      all.write(buffer, 0, n);
      if (all.size() > maxBytes) {
        throw tooLong();
      }
      if (System.nanoTime() - start > patience.toNanos()) {
        throw Problem.of(
                408,
                "Request timeout",
                "The body must arrive within " + patience.toSeconds() + " s; send less at once.")
            .asException();
      }
    }
    return all.toByteArray();
  }

  private RuntimeException tooLong() {
    return Problem.of(
            413,
            "Content too large",
            "A body may have " + maxBytes + " bytes; send the items in several requests.")
        .asException();
  }

  private static String mediaType(Context context) {
    String type = Objects.requireNonNullElse(context.contentType(), "");
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }
}
