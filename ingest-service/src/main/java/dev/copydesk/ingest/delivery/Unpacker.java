package dev.copydesk.ingest.delivery;

import dev.copydesk.ingest.reading.Faults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Takes a body apart into items. A list, {@code ?_envelope} around a list, NDJSON and a batch of
 * CloudEvents hold several; any of them may be a CloudEvent's data. The item with index 2 of an
 * event {@code id} is event {@code id/2}.
 */
public final class Unpacker {
  private final JsonDocument.Reader reader;

  /** An unpacker that refuses JSON beyond {@code limits}. */
  public Unpacker(Limits limits) {
    this.reader = new JsonDocument.Reader(limits);
  }

  /**
   * The items of a body that is one JSON document.
   *
   * @param origin what is known of the event beside the body
   * @param header a header's value by its name in lower case
   */
  public Delivery json(byte[] body, Origin origin, Function<String, @Nullable String> header) {
    JsonDocument document = reader.read(body, 1);
    if (document.json() == null) {
      var unreadable = new Item(origin, "", null, document.refused());
      return new Delivery(false, false, List.of(unreadable));
    }
    Opening opening = new Opening();
    if (header.apply(CloudEvents.VERSION_HEADER) == null) {
      opening.add(document.json(), "", origin);
    } else {
      CloudEvents event = CloudEvents.inHeaders(header);
      Origin own = event.origin(origin);
      opening.add(event.faults().none() ? document : refusal(event), own);
    }
    return new Delivery(opening.list, true, opening.items);
  }

  /** The items of a body that holds one JSON document a line; empty lines are passed over. */
  public Delivery lines(byte[] body, Origin origin) {
    Opening opening = new Opening();
    int line = 0;
    for (int start = 0, end; start < body.length; start = end + 1) {
      end = start;
      while (end < body.length && body[end] != '\n') {
        end++;
      }
      line++;
      byte[] bytes = Arrays.copyOfRange(body, start, end);
      if (!isBlank(bytes)) {
        opening.add(reader.read(bytes, line), origin.ofItem(opening.lines++));
      }
    }
    return new Delivery(true, true, opening.items);
  }

  private static boolean isBlank(byte[] line) {
    for (byte each : line) {
      if (each != ' ' && each != '\t' && each != '\r') {
        return false;
      }
    }
    return true;
  }

  /** What has been found so far. */
  private final class Opening {
    private final List<Item> items = new ArrayList<>();
    private boolean list;
    private int lines;

    void add(JsonDocument document, Origin origin) {
      if (document.json() == null) {
        items.add(new Item(origin, "", null, document.refused()));
      } else {
        add(document.json(), "", origin);
      }
    }

    void add(JsonNode json, String path, Origin origin) {
      if (CloudEvents.isEvent(json)) {
        addEvent(json, path, origin);
      } else if (json.isArray()) {
        addAll(json, path, origin);
      } else if (isFullEnvelope(json)) {
        addAll(json.path("body"), path + "/body", origin);
      } else {
        items.add(new Item(origin, path, json, null));
      }
    }

    private void addEvent(JsonNode json, String path, Origin outer) {
      CloudEvents event = CloudEvents.inObject(json);
      Origin origin = event.origin(outer);
      boolean encoded = json.has("data_base64");
      JsonDocument data =
          encoded ? decoded(json.path("data_base64")) : new JsonDocument(json.path("data"), null);
      JsonDocument document = event.faults().none() ? data : refusal(event);
      if (document.json() == null) {
        items.add(new Item(origin, path, null, document.refused()));
      } else {
        add(document.json(), path + (encoded ? "/data_base64" : "/data"), origin);
      }
    }

    private void addAll(JsonNode array, String path, Origin origin) {
      list = true;
      for (int i = 0; i < array.size(); i++) {
        add(array.path(i), path + '/' + i, origin.ofItem(i));
      }
    }
  }

  private static JsonDocument refusal(CloudEvents event) {
    return new JsonDocument(null, event.faults().refused(null));
  }

  /** Whether this is {@code ?_envelope} around a list that is an answer, not an error. */
  private static boolean isFullEnvelope(JsonNode json) {
    return json.has("headers")
        && json.path("body").isArray()
        && !json.path("body").isEmpty()
        && json.path("status").asInt(500) < 400;
  }

  private JsonDocument decoded(JsonNode base64) {
    try {
      return reader.read(Base64.getDecoder().decode(base64.asString("")), 1);
    } catch (IllegalArgumentException e) {
      var refused = Faults.one("/data_base64", "what is not base64", "send the JSON as data");
      return new JsonDocument(null, refused);
    }
  }
}
