package dev.copydesk.ingest.http;

import static dev.copydesk.ingest.Samples.SECRETS;
import static dev.copydesk.ingest.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.copydesk.ingest.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is sent, no private word of it is in a topic, an answer or a log line. */
class NothingPrivateLeavesIngestTest {
  private final RunningIngest ingest = new RunningIngest("max-item-bytes", "10000");
  private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
  private final Logger root = (Logger) LoggerFactory.getLogger("dev.copydesk");

  @BeforeEach
  void listen() {
    root.setLevel(Level.TRACE);
    logged.start();
    root.addAppender(logged);
  }

  @AfterEach
  void close() {
    root.detachAppender(logged);
    root.setLevel(null);
    ingest.close();
  }

  @ParameterizedTest
  @MethodSource("deliveries")
  void leaves(String body) {
    String answers =
        ingest.postJson("/v1/events", body).body()
            + ingest.post("/v1/events", body, "Content-Type", "application/x-ndjson").body()
            + ingest.postJson("/v1/glossary", body).body();

    assertThat(answers).doesNotContain(SECRETS);
    assertThat(ingest.everythingWritten()).doesNotContain(SECRETS);
    assertThat(lines()).doesNotContain(SECRETS);
  }

  static List<String> deliveries() {
    List<String> bodies = new ArrayList<>();
    for (String name : List.of("post", "protected", "draft", "rows", "revision")) {
      String body = Samples.text(name);
      bodies.add(body);
      bodies.add('[' + body + ']');
      bodies.add("{\"body\":" + body + ",\"status\":200,\"headers\":{}}");
      bodies.add("{\"deleted\":true,\"previous\":" + body + '}');
      bodies.add("{\"hook\":\"save_post\",\"args\":[1],\"post\":" + body + '}');
      bodies.add("{\"hook\":\"save_post\",\"args\":[" + body + "]}");
      bodies.add("{\"specversion\":\"1.0\",\"data\":" + body + '}');
      bodies.add("{\"code\":\"SECRET code\",\"message\":\"SECRET\",\"data\":" + body + '}');
      bodies.add(body.substring(0, body.length() - 10));
      bodies.add(body + body);
    }
    for (String status : List.of("private", "pending", "future", "trash", "SECRET status", "")) {
      bodies.add(json("draft").put("status", status).toString());
    }
    for (String field : List.of("id", "type", "status", "link", "title", "date_gmt", "guid")) {
      bodies.add(json("draft").put(field, "SECRET in a field").toString());
      bodies.add(withSecretObject(field).toString());
    }
    for (String field : List.of("id", "type", "title", "content", "date_gmt")) {
      bodies.add(json("draft").put("status", "publish").put(field, "SECRET in it").toString());
    }
    bodies.add(json("protected").put("slug", "x".repeat(20_000)).toString());
    bodies.add(json("post").put("password", "OPEN-SESAME").put("slug", "\ud83d").toString());
    return bodies;
  }

  private static ObjectNode withSecretObject(String field) {
    ObjectNode post = json("draft");
    post.set(field, Samples.object("{\"SECRET\":\"SECRET\"}"));
    return post;
  }

  private String lines() {
    var lines = new StringBuilder();
    for (ILoggingEvent event : logged.list) {
      lines.append(event.getFormattedMessage()).append(event.getKeyValuePairs()).append('\n');
    }
    return lines.toString();
  }
}
