package dev.copydesk.ingest.intake;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.event.PostRemoved;
import dev.copydesk.contract.event.TakeDown;
import dev.copydesk.ingest.delivery.Origin;
import dev.copydesk.ingest.kafka.EventLog.Pending;
import dev.copydesk.ingest.kafka.Receipt;
import dev.copydesk.ingest.reading.Accepted;
import dev.copydesk.ingest.reading.Nothing;
import dev.copydesk.ingest.reading.Outcome;
import dev.copydesk.ingest.reading.Reading;
import dev.copydesk.ingest.reading.Refused;
import java.util.List;

/**
 * One item that has been read, and handed to the log if it is for the log.
 *
 * @param refusal what a refused item comes to
 * @param status HTTP status of an item that is refused
 * @param pending what the log says of an accepted item
 */
record Handed(Origin origin, Reading reading, Outcome refusal, int status, Pending pending) {
  private static final Pending UNTRIED =
      () -> new Receipt.Unconfirmed("it was not tried after one before it had failed");

  /** An item that is not for the log. */
  static Handed aside(Origin origin, Reading reading, int status) {
    return new Handed(origin, reading, Outcome.REFUSED, status, UNTRIED);
  }

  /** A post that is to stay out. To say that it is gone is as it should be. */
  static Handed keptOut(Origin origin, Accepted<?> accepted, TakeDown takeDown, String path) {
    if (accepted.event() instanceof PostRemoved) {
      return aside(origin, new Nothing("it was taken down"), 202);
    }
    var fault =
        new Fault(
            path,
            "a post that was taken down, on " + takeDown.since(),
            "ask an operator to lift that: ./copydesk take-down --lift " + accepted.key());
    var refused = new Refused(accepted.key(), List.of(fault));
    return new Handed(origin, refused, Outcome.TAKEN_DOWN, 422, UNTRIED);
  }

  /** An item that has gone to the log. */
  static Handed sent(Origin origin, Accepted<?> accepted, Pending pending) {
    return new Handed(origin, accepted, Outcome.REFUSED, 202, pending);
  }

  /** An item that is for the log, which has just failed to take another. */
  static Handed untried(Origin origin, Accepted<?> accepted) {
    return new Handed(origin, accepted, Outcome.UNAVAILABLE, 503, UNTRIED);
  }

  /** Waits for the log, where it was asked. */
  ItemReport report() {
    if (reading instanceof Refused refused) {
      return ItemReport.not(refusal, status, origin.id(), refused.subject(), refused.faults());
    }
    if (reading instanceof Nothing nothing) {
      return ItemReport.taken(Outcome.HELD_BACK, origin.id(), null, nothing.reason(), null);
    }
    return report((Accepted<?>) reading, pending.await());
  }

  private ItemReport report(Accepted<?> accepted, Receipt receipt) {
    if (receipt instanceof Receipt.Written written) {
      return ItemReport.taken(
          accepted.outcome(), origin.id(), accepted.key(), accepted.reason(), written);
    }
    if (receipt instanceof Receipt.TooLong tooLong) {
      Fault fault =
          new Fault(
              "",
              tooLong.bytes() + " bytes of JSON",
              "send at most " + tooLong.limit() + " bytes an item");
      return ItemReport.not(Outcome.REFUSED, 422, origin.id(), accepted.key(), List.of(fault));
    }
    Fault fault = new Fault("", "a log that did not confirm it in time", "send it again");
    return ItemReport.not(Outcome.UNAVAILABLE, 503, origin.id(), accepted.key(), List.of(fault));
  }
}
