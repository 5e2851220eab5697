package dev.copydesk.standalone.promises;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EventContext;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What is answered 2xx is on the log; what is not is answered with its faults and their mends. */
@ParameterizedClass
@EnumSource(TestBroker.class)
class AcceptedIsDurableTest {
  private static final String SITE = "durable.example";

  @Parameter TestBroker broker;
  @TempDir Path folder;

  @Test
  void whatIsAcceptedStandsWhereTheAnswerSays() throws Exception {
    JsonNode answer;
    try (var copydesk = new RunningCopydesk(broker.bootstrapServers(), folder)) {
      HttpResponse<String> response =
          copydesk.post("/v1/events", Posts.published(SITE, 1, "<p>Kept.</p>"));
      assertThat(response.statusCode()).isEqualTo(202);
      answer = Json.MAPPER.readTree(response.body());
    }

    ConsumerRecord<byte[], byte[]> record = recordAt(answer);

    assertThat(record.key()).asString().isEqualTo(SITE + "/post/1");
    assertThat(record.value()).asString().contains("<p>Kept.</p>");
    assertThat(EventContext.text(record.headers(), "ce_id"))
        .isEqualTo(answer.get("reference").asString());
  }

  @Test
  void everyItemOfABatchHasAPlaceOfItsOwn() throws Exception {
    try (var copydesk = new RunningCopydesk(broker.bootstrapServers(), folder)) {
      HttpResponse<String> response =
          copydesk.post(
              "/v1/events",
              List.of(
                  Posts.published(SITE, 2, "<p>Two.</p>"),
                  Posts.category(SITE, 9, "Press", 0),
                  Posts.published(SITE, 3, "<p>Three.</p>")));

      assertThat(Json.MAPPER.readTree(response.body()).get("items"))
          .extracting(item -> item.get("topic").asString())
          .containsExactly(Topics.POSTS.name(), Topics.TERMS.name(), Topics.POSTS.name());
    }
  }

  @Test
  void whatIsRefusedIsAnsweredWithEveryFaultAndIsNotOnTheLog() throws Exception {
    try (var copydesk = new RunningCopydesk(broker.bootstrapServers(), folder)) {
      HttpResponse<String> response =
          copydesk.post("/v1/events", Map.of("id", "seven", "type", "post", "slug", "x"));

      assertThat(response.statusCode()).isEqualTo(422);
      assertThat(Json.MAPPER.readTree(response.body()).get("faults"))
          .hasSizeGreaterThan(2)
          .allSatisfy(fault -> assertThat(fault.get("fix").asString()).isNotBlank());
    }
    assertThat(new Log(broker.bootstrapServers()).read(Topics.POSTS.name()))
        .noneMatch(record -> new String(record.value(), UTF_8).contains("seven"));
  }

  private ConsumerRecord<byte[], byte[]> recordAt(JsonNode answer) {
    return new Log(broker.bootstrapServers())
        .read(answer.get("topic").asString()).stream()
            .filter(record -> record.partition() == answer.get("partition").asInt())
            .filter(record -> record.offset() == answer.get("offset").asLong())
            .findFirst()
            .orElseThrow();
  }
}
