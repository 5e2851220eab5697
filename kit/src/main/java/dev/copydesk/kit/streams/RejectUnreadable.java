package dev.copydesk.kit.streams;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Passes over one record that cannot be read or worked on, and puts a {@link Rejection} of it on
 * the rejected topic, in the same transaction. Whatever is wrong with the log or the stores rather
 * than with the record still ends the application.
 */
public final class RejectUnreadable
    implements DeserializationExceptionHandler, ProcessingExceptionHandler {
  private static final int SUBJECT_LENGTH = 200;

  private final Clock clock = Clock.systemUTC();
  private String stage = "";

  /** Called by Kafka Streams, which makes handlers by their class. */
  public RejectUnreadable() {}

  @Override
  public void configure(Map<String, ?> configs) {
    stage = StreamsConfigs.stage(String.valueOf(configs.get(StreamsConfig.APPLICATION_ID_CONFIG)));
  }

  @Override
  public DeserializationExceptionHandler.Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    // The message is the codec's own, which promises to keep the content to itself.
    return DeserializationExceptionHandler.Response.resume(
        List.of(rejected(context, String.valueOf(exception.getMessage()))));
  }

  @Override
  public ProcessingExceptionHandler.Response handleError(
      ErrorHandlerContext context, @Nullable Record<?, ?> record, Exception exception) {
    // A punctuation has no record, and Kafka's own exceptions are not the record's fault.
    if (record == null || exception instanceof KafkaException) {
      return ProcessingExceptionHandler.Response.fail();
    }
    String found = context.processorNodeId() + " failed with " + exception.getClass().getName();
    return ProcessingExceptionHandler.Response.resume(List.of(rejected(context, found)));
  }

  private ProducerRecord<byte[], byte[]> rejected(ErrorHandlerContext context, String found) {
    Instant now = clock.instant();
    String place = context.topic() + '/' + context.partition() + '/' + context.offset();
    EventContext of =
        EventContext.from(context.headers(), Instant.ofEpochMilli(context.timestamp()));
    String subject = subject(context.sourceRawKey());
    var fault = new Fault("", found, "send what it was about again; " + place + " is passed over");
    var rejection =
        new Rejection(of.id().isEmpty() ? place : of.id(), subject, stage, List.of(fault), now);
    var headers = new RecordHeaders();
    new EventContext(
            place, "/copydesk/" + stage, subject, now, of.received(), null, of.traceparent())
        .writeTo(headers);
    var topic = Topics.REJECTED;
    return new ProducerRecord<>(
        topic.name(),
        null,
        now.toEpochMilli(),
        (subject.isEmpty() ? place : subject).getBytes(StandardCharsets.UTF_8),
        topic.values().serializer().serialize(topic.name(), headers, rejection),
        headers);
  }

  private static String subject(byte @Nullable [] key) {
    String text = key == null ? "" : new String(key, StandardCharsets.UTF_8);
    return text.length() > SUBJECT_LENGTH ? text.substring(0, SUBJECT_LENGTH) : text;
  }
}
