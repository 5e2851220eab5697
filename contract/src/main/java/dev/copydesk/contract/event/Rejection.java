package dev.copydesk.contract.event;

import dev.copydesk.contract.Fault;
import java.time.Instant;
import java.util.List;

/**
 * What was refused, why, and how to mend it. It never carries the content that was refused: that
 * may be private.
 *
 * @param reference the id of the event or request that was refused
 * @param subject key of what was refused, empty where none could be read
 * @param stage where it was refused: {@code ingest}, {@code enrich} or {@code publish}
 * @param faults every fault that was found, at least one
 * @param time when it was refused
 */
public record Rejection(
    String reference, String subject, String stage, List<Fault> faults, Instant time) {
  public Rejection {
    faults = List.copyOf(faults);
  }
}
