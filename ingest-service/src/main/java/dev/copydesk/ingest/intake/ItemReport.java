package dev.copydesk.ingest.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.copydesk.contract.Fault;
import dev.copydesk.ingest.kafka.Receipt;
import dev.copydesk.ingest.reading.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one item, as its sender is told.
 *
 * @param index its place in what was sent, from 0; null where only one thing can be sent
 * @param status HTTP status: 202, or why not
 * @param reference the event's id, under which the pipeline knows it
 * @param key the key of what it is about; null where that could not be read
 * @param reason why it was removed or held back
 * @param topic where it is on the log; null where nothing was written
 * @param partition where it is on the log
 * @param offset where it is on the log
 * @param faults everything that is wrong with it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ItemReport(
    @Nullable Integer index,
    Outcome outcome,
    int status,
    String reference,
    @Nullable String key,
    @Nullable String reason,
    @Nullable String topic,
    @Nullable Integer partition,
    @Nullable Long offset,
    List<Fault> faults) {

  public ItemReport {
    faults = List.copyOf(faults);
  }

  /** It is taken; {@code at} is null where there was nothing to write. */
  static ItemReport taken(
      Outcome outcome,
      String reference,
      @Nullable String key,
      @Nullable String reason,
      Receipt.@Nullable Written at) {
    return at == null
        ? new ItemReport(null, outcome, 202, reference, key, reason, null, null, null, List.of())
        : new ItemReport(
            null,
            outcome,
            202,
            reference,
            key,
            reason,
            at.topic(),
            at.partition(),
            at.offset(),
            List.of());
  }

  /** It is not taken. */
  static ItemReport not(
      Outcome outcome, int status, String reference, @Nullable String key, List<Fault> faults) {
    return new ItemReport(null, outcome, status, reference, key, null, null, null, null, faults);
  }

  /** The same report of the item at {@code place}. */
  public ItemReport at(int place) {
    return new ItemReport(
        place, outcome, status, reference, key, reason, topic, partition, offset, faults);
  }
}
