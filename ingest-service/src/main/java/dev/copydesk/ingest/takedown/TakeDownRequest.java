package dev.copydesk.ingest.takedown;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.Json;
import dev.copydesk.contract.PostKey;
import dev.copydesk.kit.http.Problem;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What an operator asks for: a post to be taken down, and why. */
record TakeDownRequest(PostKey post, @Nullable String reason) {
  private static final int MOST_BYTES = 16 << 10;
  private static final int LONGEST_REASON = 500;
  private static final String HOW =
      "send {\"key\": \"SITE/TYPE/ID\"}, and a \"reason\" if you like";

  /**
   * What {@code context} asks for, or the problem as an exception.
   *
   * @param sites the sites that there are; empty where any may come
   */
  static TakeDownRequest of(Context context, Set<String> sites) throws IOException {
    JsonNode body = body(context);
    List<Fault> faults = new ArrayList<>();
    PostKey post = post(body.path("key").asString(""));
    JsonNode reason = body.path("reason");
    if (post == null) {
      faults.add(new Fault("/key", "what names no post", HOW));
    } else if (!sites.isEmpty() && !sites.contains(post.site())) {
      faults.add(new Fault("/key", "a site that is not known here", "name one of " + sites));
    }
    boolean isText = reason.isString() && reason.stringValue().length() <= LONGEST_REASON;
    if (!reason.isMissingNode() && !isText) {
      faults.add(
          new Fault(
              "/reason",
              "no text, or a long one",
              "send at most " + LONGEST_REASON + " characters"));
    }
    if (post == null || !faults.isEmpty()) {
      throw new Problem("Not acceptable as it is", 422, "Nothing was taken down.", faults)
          .asException();
    }
    return new TakeDownRequest(post, reason.isString() ? reason.stringValue() : null);
  }

  private static JsonNode body(Context context) throws IOException {
    byte[] body = context.bodyInputStream().readNBytes(MOST_BYTES);
    try {
      return Json.MAPPER.readTree(body);
    } catch (JacksonException e) {
      throw new Problem(
              "Not JSON",
              400,
              "Nothing was taken down.",
              List.of(new Fault("", "no JSON, or more than " + MOST_BYTES + " bytes", HOW)))
          .asException();
    }
  }

  /** Null where {@code key} names no post. */
  static @Nullable PostKey post(String key) {
    try {
      return PostKey.parse(key);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
