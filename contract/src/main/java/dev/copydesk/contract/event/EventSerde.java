package dev.copydesk.contract.event;

import dev.copydesk.contract.Json;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Writes one family of events as JSON and names the case in the header {@code ce_type}; reads it
 * back by that header. A record whose type it does not know, or whose JSON does not fit, is a
 * {@link SerializationException} that says so without the content.
 */
public final class EventSerde<E> implements Serde<E> {
  private final Map<String, Class<? extends E>> classes;
  private final Map<Class<? extends E>, String> types;

  /** The family whose cases are {@code classes}, by their {@code ce_type}. */
  public EventSerde(Map<String, Class<? extends E>> classes) {
    this.classes = Map.copyOf(classes);
    this.types =
        classes.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
  }

  /** The cases of the family, by their {@code ce_type}. */
  public Map<String, Class<? extends E>> cases() {
    return classes;
  }

  @Override
  public Serializer<E> serializer() {
    return new EventSerializer();
  }

  @Override
  public Deserializer<E> deserializer() {
    return new EventDeserializer();
  }

  private String type(E event) {
    String type = types.get(event.getClass());
    if (type == null) {
      throw new SerializationException(event.getClass() + " is none of " + types.keySet());
    }
    return type;
  }

  private E read(String topic, @Nullable String type, byte[] value) {
    Class<? extends E> wanted = type == null ? null : classes.get(type);
    if (wanted == null) {
      throw new SerializationException(
          topic + ": ce_type '" + type + "' is none of " + classes.keySet());
    }
    try {
      return Json.MAPPER.readValue(value, wanted);
    } catch (JacksonException e) {
      throw new SerializationException(
          topic
              + ": "
              + type
              + " does not fit at "
              + place(e)
              + ", "
              + e.getClass().getSimpleName());
    }
  }

  // Jackson's own message, and so its exception, may quote the content.
  private static String place(JacksonException e) {
    String path = e.getPathReference();
    return path.isEmpty() ? "byte " + e.getLocation().getByteOffset() : path;
  }

  private final class EventSerializer implements Serializer<E> {
    @Override
    public byte @Nullable [] serialize(String topic, @Nullable E event) {
      return event == null ? null : Json.MAPPER.writeValueAsBytes(event);
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable E event) {
      if (event != null) {
        EventContext.put(headers, "ce_type", type(event));
        EventContext.put(headers, "content-type", "application/json");
      }
      return serialize(topic, event);
    }
  }

  private final class EventDeserializer implements Deserializer<E> {
    @Override
    public @Nullable E deserialize(String topic, byte @Nullable [] value) {
      throw new SerializationException(topic + ": an event cannot be read without its headers");
    }

    @Override
    public @Nullable E deserialize(String topic, Headers headers, byte @Nullable [] value) {
      return value == null ? null : read(topic, EventContext.text(headers, "ce_type"), value);
    }
  }
}
