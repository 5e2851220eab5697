package dev.copydesk.ingest.http;

import dev.copydesk.contract.Fault;
import dev.copydesk.ingest.auth.Caller;
import dev.copydesk.ingest.auth.Gatekeeper;
import dev.copydesk.ingest.delivery.Delivery;
import dev.copydesk.ingest.delivery.Origin;
import dev.copydesk.ingest.delivery.Unpacker;
import dev.copydesk.ingest.intake.Intake;
import dev.copydesk.ingest.reading.Reading;
import dev.copydesk.ingest.reading.Site;
import dev.copydesk.kit.http.Problem;
import dev.copydesk.kit.http.Routes;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code /v1/events} and {@code /v1/glossary}: POST takes in, GET tells how. */
public final class IngestRoutes implements Routes {
  private final Reader events;
  private final Reader glossary;
  private final BodyReader bodies;
  private final Gatekeeper gatekeeper;
  private final Desk desk;

  /** Turns an item into a reading. */
  @FunctionalInterface
  public interface Reader {
    /** Reads one item; {@code site} is the one that it is to be taken from, null for its own. */
    Reading read(JsonNode item, @Nullable String site);
  }

  /**
   * Where items go once their sender is known.
   *
   * @param ids gives an id to an event that comes without one
   * @param maxItems how many items one request may hold
   */
  public record Desk(Unpacker unpacker, Intake intake, Supplier<String> ids, int maxItems) {}

  /** Routes that read events with {@code events} and glossary terms with {@code glossary}. */
  public IngestRoutes(
      Reader events, Reader glossary, BodyReader bodies, Gatekeeper gatekeeper, Desk desk) {
    this.events = events;
    this.glossary = glossary;
    this.bodies = bodies;
    this.gatekeeper = gatekeeper;
    this.desk = desk;
  }

  @Override
  public void register(RoutesConfig routes) {
    routes.post("/v1/events", this::takeEvents);
    routes.get("/v1/events", context -> Usage.answer(context, "events.txt"));
    routes.post("/v1/glossary", this::takeGlossary);
    routes.get("/v1/glossary", context -> Usage.answer(context, "glossary.txt"));
  }

  private void takeEvents(Context context) throws IOException {
    byte[] body = bodies.read(context);
    Caller caller = caller(context, body);
    String site = site(context, caller);
    take(context, body, caller, item -> events.read(item, site));
  }

  /** A glossary belongs to one site, so a credential for one site alone names it. */
  private void takeGlossary(Context context) throws IOException {
    byte[] body = bodies.read(context);
    Caller caller = caller(context, body);
    String named = site(context, caller);
    String site = named == null ? caller.onlySite().orElse(null) : named;
    take(context, body, caller, item -> glossary.read(item, site));
  }

  private void take(
      Context context, byte[] body, Caller caller, Function<JsonNode, Reading> reader) {
    String id = Objects.requireNonNullElseGet(caller.messageId(), desk.ids);
    Origin origin = Origin.of(id, context.header("traceparent"));
    Delivery delivery =
        BodyReader.holdsLines(context)
            ? desk.unpacker.lines(body, origin)
            : desk.unpacker.json(body, origin, context::header);
    if (delivery.items().size() > desk.maxItems) {
      throw Problem.of(
              413,
              "Content too large",
              "A request may hold " + desk.maxItems + " items; send them in several requests.")
          .asException();
    }
    Answer.to(context, delivery, desk.intake.take(delivery, caller, reader));
  }

  private Caller caller(Context context, byte[] body) {
    Gatekeeper.Verdict verdict = gatekeeper.judge(context::header, body);
    Fault fault = verdict.fault();
    if (verdict.caller() != null) {
      return verdict.caller();
    }
    context.header("WWW-Authenticate", "Bearer realm=\"copydesk\"");
    throw new Problem(
            "Not known who you are",
            401,
            "Nothing was read; show a credential of the site that you send for.",
            fault == null ? List.of() : List.of(fault))
        .asException();
  }

  private static @Nullable String site(Context context, Caller caller) {
    String named = context.queryParam("site");
    if (named == null) {
      return null;
    }
    String site = Site.of(named);
    if (site == null) {
      throw refused(422, "Not acceptable as it is", "what is no host", "send ?site=example.org");
    }
    if (!caller.speaksFor(site)) {
      throw refused(403, "Not yours to send", site, "send it with a credential for that site");
    }
    return site;
  }

  private static RuntimeException refused(int status, String title, String found, String fix) {
    return new Problem(title, status, "Nothing was read.", List.of(new Fault("?site", found, fix)))
        .asException();
  }
}
