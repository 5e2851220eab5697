package dev.copydesk.benchmarks.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The same as a route of Camel: a batch of posts is one transaction. The offsets are no part of it
 * and are committed after it, so a post is written at least once.
 */
final class CamelRoute extends RouteBuilder {
  private static final String BYTES = "org.apache.kafka.common.serialization.ByteArray";

  private final Route route;
  private final Enriching enriching = new Enriching();

  private CamelRoute(Route route) {
    this.route = route;
  }

  static void start(Route route) throws Exception {
    var camel = new DefaultCamelContext();
    camel.addRoutes(new CamelRoute(route));
    camel.start();
  }

  @Override
  public void configure() {
    from(uri(
            route.input(),
            Map.of(
                "groupId", "camel",
                "autoOffsetReset", "earliest",
                "isolationLevel", "read_committed",
                "keyDeserializer", BYTES + "Deserializer",
                "valueDeserializer", BYTES + "Deserializer",
                "batching", "true",
                // Its offsets are committed with the batch, not by the clock.
                "autoCommitEnable", "false",
                "maxPollRecords", "100",
                "batchingIntervalMs", "25",
                "pollTimeoutMs", "25")))
        .process(this::enrich)
        .to(
            uri(
                route.output(),
                Map.of(
                    "keySerializer", BYTES + "Serializer",
                    "valueSerializer", BYTES + "Serializer",
                    "partitionKey", String.valueOf(Enriching.PARTITION),
                    "compressionCodec", "lz4",
                    "lingerMs", "5",
                    "synchronous", "true",
                    "additionalProperties.transactional.id", "camel")));
  }

  private String uri(String topic, Map<String, String> options) {
    var uri = new StringBuilder("kafka:" + topic + "?brokers=" + route.servers());
    options.forEach((name, value) -> uri.append('&').append(name).append('=').append(value));
    return uri.toString();
  }

  private void enrich(Exchange batch) throws InvalidPayloadException {
    for (Object post : batch.getMessage().getMandatoryBody(List.class)) {
      Message message = ((Exchange) post).getMessage();
      Headers headers = headers(message.getHeaders());
      message.setBody(
          enriching.apply(
              requireNonNull(message.getHeader(KafkaConstants.KEY, byte[].class)),
              message.getMandatoryBody(byte[].class),
              headers,
              requireNonNull(message.getHeader(KafkaConstants.TIMESTAMP, Long.class))));
      headers.forEach(header -> message.setHeader(header.key(), header.value()));
    }
  }

  private static Headers headers(Map<String, Object> all) {
    var headers = new RecordHeaders();
    all.forEach(
        (name, value) -> {
          if (value instanceof byte[] bytes) {
            headers.add(name, bytes);
          }
        });
    return headers;
  }
}
