package dev.copydesk.ingest;

import dev.copydesk.contract.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What WordPress might send; every private word in it has a telling name. */
public final class Samples {
  /** Some time after every sample was written. */
  public static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  /** What must never be seen outside WordPress. */
  public static final List<String> SECRETS =
      List.of("SECRET", "OPEN-SESAME", "RAW-", "PRIVATE-PARENT", "EMBEDDED-", "HELD-COMMENT");

  private Samples() {}

  public static String text(String name) {
    try (InputStream in = Samples.class.getResourceAsStream("/wordpress/" + name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ObjectNode json(String name) {
    return object(text(name));
  }

  public static ObjectNode object(String json) {
    return (ObjectNode) Json.MAPPER.readTree(json);
  }

  public static ArrayNode list(String... names) {
    ArrayNode list = Json.MAPPER.createArrayNode();
    for (String name : names) {
      list.add(json(name));
    }
    return list;
  }
}
