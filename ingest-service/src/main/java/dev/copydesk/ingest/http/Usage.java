package dev.copydesk.ingest.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Tells whoever asks how an address is used. */
final class Usage {
  private Usage() {}

  /** Answers with the text of the resource {@code name}, the request's own address filled in. */
  static void answer(Context context, String name) throws IOException {
    try (InputStream text = Usage.class.getResourceAsStream(name)) {
      if (text == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      String usage = new String(text.readAllBytes(), StandardCharsets.UTF_8);
      context
          .contentType("text/plain; charset=utf-8")
          .result(usage.replace("{address}", context.url()));
    }
  }
}
