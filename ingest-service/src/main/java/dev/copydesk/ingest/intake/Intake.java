package dev.copydesk.ingest.intake;

import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.Rejection;
import dev.copydesk.contract.event.TakeDown;
import dev.copydesk.ingest.auth.Caller;
import dev.copydesk.ingest.delivery.Delivery;
import dev.copydesk.ingest.delivery.Item;
import dev.copydesk.ingest.delivery.Origin;
import dev.copydesk.ingest.kafka.EventLog;
import dev.copydesk.ingest.kafka.EventLog.Pending;
import dev.copydesk.ingest.reading.Accepted;
import dev.copydesk.ingest.reading.Faults;
import dev.copydesk.ingest.reading.Outcome;
import dev.copydesk.ingest.reading.Reading;
import dev.copydesk.ingest.reading.Refused;
import dev.copydesk.ingest.takedown.TakeDowns;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Takes deliveries in: what is reported as taken is on the log, what is refused is on the topic of
 * refusals, and one bad item never stops the rest.
 */
public final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private static final String STAGE = "ingest";

  private final EventLog log;
  private final TakeDowns takeDowns;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Timer acknowledge;

  /**
   * An intake that writes to {@code log}, but for {@code takeDowns}, and counts in {@code meters}.
   */
  public Intake(EventLog log, TakeDowns takeDowns, Clock clock, MeterRegistry meters) {
    this.log = log;
    this.takeDowns = takeDowns;
    this.clock = clock;
    this.meters = meters;
    this.acknowledge =
        Timer.builder("copydesk.ingest.acknowledge")
            .description("From reading a delivery to the log's confirmation of all of it")
            .register(meters);
  }

  /** What became of each item, in the order in which they were sent. */
  public List<ItemReport> take(
      Delivery delivery, Caller caller, Function<JsonNode, Reading> reader) {
    Timer.Sample time = Timer.start(meters);
    Instant received = clock.instant();
    List<Handed> handed = new ArrayList<>();
    boolean up = true;
    for (Item item : delivery.items()) {
      Handed next = hand(item, read(item, reader), caller, up ? received : null);
      up &= !next.pending().hasFailed();
      handed.add(next);
    }
    List<ItemReport> reports = handed.stream().map(Handed::report).toList();
    up &= reports.stream().noneMatch(report -> report.outcome() == Outcome.UNAVAILABLE);
    tellOfRefusals(reports, up ? received : null);
    reports.forEach(this::count);
    time.stop(acknowledge);
    return reports;
  }

  private static Reading read(Item item, Function<JsonNode, Reading> reader) {
    Reading reading =
        item.json() == null ? Objects.requireNonNull(item.refused()) : reader.apply(item.json());
    return reading.under(item.path());
  }

  private Handed hand(Item item, Reading reading, Caller caller, @Nullable Instant received) {
    if (!(reading instanceof Accepted<?> accepted)) {
      return Handed.aside(item.origin(), reading, 422);
    }
    if (!caller.speaksFor(accepted.site())) {
      Refused forbidden =
          Faults.one(
              item.path(),
              "something of " + accepted.site(),
              "send it with a credential for that site; this one speaks for " + caller.sites());
      return Handed.aside(item.origin(), forbidden, 403);
    }
    Optional<TakeDown> takeDown = takeDowns.of(accepted);
    if (takeDown.isPresent()) {
      return Handed.keptOut(item.origin(), accepted, takeDown.get(), item.path());
    }
    if (received == null) {
      return Handed.untried(item.origin(), accepted);
    }
    Pending pending = append(accepted, item.origin(), received);
    // Whoever took it down meanwhile has said so before this was on the log.
    takeDowns.of(accepted).ifPresent(takeDowns::say);
    return Handed.sent(item.origin(), accepted, pending);
  }

  private <E> Pending append(Accepted<E> accepted, Origin origin, Instant received) {
    String source = origin.source() == null ? "//" + accepted.site() : origin.source();
    Instant time = origin.time() == null ? received : origin.time();
    var context =
        new EventContext(
            origin.id(),
            source,
            accepted.key(),
            time,
            received,
            origin.sequence(),
            origin.traceparent());
    return log.append(accepted.topic(), accepted.key(), accepted.event(), context, origin.cause());
  }

  private void tellOfRefusals(List<ItemReport> reports, @Nullable Instant received) {
    List<ItemReport> refused =
        reports.stream().filter(report -> report.outcome() == Outcome.REFUSED).toList();
    if (refused.isEmpty()) {
      return;
    }
    ItemReport first = refused.get(0);
    LOG.atInfo()
        .addKeyValue("reference", first.reference())
        .addKeyValue("key", first.key())
        .addKeyValue("faults", first.faults())
        .log(
            "refused {} of {} items, the first of them {}: {}",
            refused.size(),
            reports.size(),
            first.reference(),
            first.faults().get(0));
    if (received != null) {
      refused.stream().map(each -> reject(each, received)).toList().forEach(Pending::await);
    }
  }

  private Pending reject(ItemReport report, Instant received) {
    String reference = report.reference();
    String subject = Objects.requireNonNullElse(report.key(), reference);
    var rejection = new Rejection(reference, subject, STAGE, report.faults(), received);
    var context = new EventContext(reference, STAGE, subject, received, received, null, null);
    return log.append(Topics.REJECTED, subject, rejection, context, null);
  }

  private void count(ItemReport report) {
    meters.counter("copydesk.ingest.items", "outcome", report.outcome().word()).increment();
  }
}
