package dev.copydesk.kit.streams;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.Parked;
import dev.copydesk.contract.event.Rejection;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
 * the rejected topic, in the same transaction. Its key is parked so far: it stays as the last good
 * record left it, until a newer one supersedes both. Whatever is wrong with the log or the stores
 * rather than with the record still ends the application.
 */
public final class RejectUnreadable
    implements DeserializationExceptionHandler, ProcessingExceptionHandler {
  private static final int SUBJECT_LENGTH = 200;
  private static final int CAUSES = 20;

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
    if (record == null || isOfTheLog(exception)) {
      return ProcessingExceptionHandler.Response.fail();
    }
    return ProcessingExceptionHandler.Response.resume(
        List.of(rejected(context, context.processorNodeId() + ": " + found(exception))));
  }

  /** Only a message that promises to keep the content to itself is told. */
  private static String found(Exception exception) {
    return exception instanceof Unworkable
        ? String.valueOf(exception.getMessage())
        : "failed with " + exception.getClass().getName();
  }

  /** Whether the log or a store is at fault, however deep below. */
  private static boolean isOfTheLog(Throwable exception) {
    return Stream.iterate(exception, Objects::nonNull, Throwable::getCause)
        .limit(CAUSES)
        .anyMatch(KafkaException.class::isInstance);
  }

  private ProducerRecord<byte[], byte[]> rejected(ErrorHandlerContext context, String found) {
    Instant now = clock.instant();
    String subject = subject(context.sourceRawKey());
    Parked parked = parked(context, subject, found, now);
    String place = parked.place();
    EventContext of =
        EventContext.from(context.headers(), Instant.ofEpochMilli(context.timestamp()));
    var fault = new Fault("", found, "send what it was about again; " + place + " is passed over");
    var rejection =
        new Rejection(of.id().isEmpty() ? place : of.id(), subject, stage, List.of(fault), now);
    var headers = new RecordHeaders();
    new EventContext(
            place, "/copydesk/" + stage, subject, now, of.received(), null, of.traceparent())
        .writeTo(headers);
    parked.writeTo(headers);
    var topic = Topics.REJECTED;
    return new ProducerRecord<>(
        topic.name(),
        null,
        now.toEpochMilli(),
        (subject.isEmpty() ? place : subject).getBytes(StandardCharsets.UTF_8),
        topic.values().serializer().serialize(topic.name(), headers, rejection),
        headers);
  }

  private Parked parked(ErrorHandlerContext context, String key, String found, Instant now) {
    return new Parked(
        context.topic(),
        context.partition(),
        context.offset(),
        key,
        stage,
        found,
        Parked.firstSeen(context.headers(), now));
  }

  private static String subject(byte @Nullable [] key) {
    String text = key == null ? "" : new String(key, StandardCharsets.UTF_8);
    return text.length() > SUBJECT_LENGTH ? text.substring(0, SUBJECT_LENGTH) : text;
  }
}
