package dev.copydesk.standalone.rejected;

import dev.copydesk.contract.event.Parked;
import dev.copydesk.contract.event.Rejection;
import java.time.Instant;
import java.util.Optional;

/**
 * One refusal on the rejected topic.
 *
 * @param number where it stands there, {@code partition-offset}: what an operator calls it
 * @param key of its record
 * @param parked which record of the log it is about; empty when that never came to the log
 */
record Refusal(
    String number, String key, Rejection rejection, Optional<Parked> parked, State state) {

  Refusal as(State other) {
    return new Refusal(number, key, rejection, parked, other);
  }

  boolean isParked() {
    return state == State.PARKED;
  }

  Instant firstSeen() {
    return parked.map(Parked::firstSeen).orElse(rejection.time());
  }
}
