package dev.copydesk.standalone.enrich;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.copydesk.contract.Fault;
import dev.copydesk.ingest.reading.Accepted;
import dev.copydesk.ingest.reading.Outcome;
import dev.copydesk.ingest.reading.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an item that went in has no line among those that came out. Nothing in it is private. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Notice(
    String reference,
    Outcome outcome,
    @Nullable String subject,
    @Nullable String reason,
    List<Fault> faults) {

  static Notice refused(String reference, @Nullable String subject, List<Fault> faults) {
    return new Notice(reference, Outcome.REFUSED, subject, null, faults);
  }

  static Notice refused(String reference, Refused refused) {
    return refused(reference, refused.subject(), refused.faults());
  }

  /** An item that is not public, or gone. */
  static Notice of(String reference, Accepted<?> notPublic) {
    return new Notice(
        reference, notPublic.outcome(), notPublic.key(), notPublic.reason(), List.of());
  }

  static Notice nothing(String reference, String reason) {
    return new Notice(reference, Outcome.HELD_BACK, null, reason, List.of());
  }
}
