package dev.copydesk.kit.streams;

import dev.copydesk.contract.Json;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes and reads the rows of a store as JSON.
 *
 * @param type what a row is
 */
public record JsonSerde<T>(Class<T> type) implements Serde<T> {
  @Override
  public Serializer<T> serializer() {
    return (topic, row) -> row == null ? null : Json.MAPPER.writeValueAsBytes(row);
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : Json.MAPPER.readValue(bytes, type);
  }
}
