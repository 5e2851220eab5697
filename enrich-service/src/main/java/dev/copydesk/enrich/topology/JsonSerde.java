package dev.copydesk.enrich.topology;

import dev.copydesk.contract.Json;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** A store's rows as JSON. */
record JsonSerde<T>(Class<T> type) implements Serde<T> {
  @Override
  public Serializer<T> serializer() {
    return (topic, row) -> row == null ? null : Json.MAPPER.writeValueAsBytes(row);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : Json.MAPPER.readValue(bytes, type);
  }
}
