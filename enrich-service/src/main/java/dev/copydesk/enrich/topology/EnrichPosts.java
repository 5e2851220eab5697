package dev.copydesk.enrich.topology;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.event.EnrichedEvent;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.GlossaryEvent;
import dev.copydesk.contract.event.PostEnriched;
import dev.copydesk.contract.event.PostEvent;
import dev.copydesk.contract.event.PostRemoved;
import dev.copydesk.contract.event.ReferenceEvent;
import dev.copydesk.contract.event.TermEvent;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.Provenance;
import dev.copydesk.enrich.Enricher;
import dev.copydesk.enrich.Enrichment;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps each post's enriched form the function of its latest event and of what it refers to, and
 * writes it whenever it changes, whichever of them changed. What is on the log, what is in the
 * stores and what is written change together or not at all.
 */
final class EnrichPosts implements Processor<String, Input, String, EnrichedEvent> {
  /** Owed posts are looked at this often, this many at a time: some 5 ms of work in every 20. */
  static final Duration SLICE_EVERY = Duration.ofMillis(20);

  static final int SLICE = 50;

  private final Enricher enricher;
  private final Outcomes outcomes;
  private @Nullable Task task;

  EnrichPosts(Enricher enricher, Outcomes outcomes) {
    this.enricher = enricher;
    this.outcomes = outcomes;
  }

  @Override
  public void init(ProcessorContext<String, EnrichedEvent> context) {
    Task started = new Task(context, enricher, outcomes);
    context.schedule(
        SLICE_EVERY,
        PunctuationType.WALL_CLOCK_TIME,
        now -> started.owed.pay(SLICE, started::lookAgain));
    task = started;
  }

  @Override
  public void process(Record<String, Input> record) {
    if (task == null) {
      throw new IllegalStateException("a record came before the task was set up");
    }
    Task at = task;
    EventContext context =
        EventContext.from(record.headers(), Instant.ofEpochMilli(record.timestamp()));
    record
        .value()
        .fold(
            post -> at.onPost(record.key(), post, context),
            reference -> at.onReference(reference, context));
  }

  /** The work of one task, with its own stores. */
  private static final class Task {
    private final ProcessorContext<String, EnrichedEvent> context;
    private final Enricher enricher;
    private final Outcomes outcomes;
    private final Stores stores;
    private final Outputs outputs;
    private final OwedPosts owed;
    private final TaskReferences references;

    Task(ProcessorContext<String, EnrichedEvent> context, Enricher enricher, Outcomes outcomes) {
      this.context = context;
      this.enricher = enricher;
      this.outcomes = outcomes;
      this.stores = Stores.of(context);
      this.outputs = new Outputs(stores);
      this.owed = new OwedPosts(stores);
      this.references = new TaskReferences(stores);
    }

    void onPost(String key, PostEvent event, EventContext of) {
      Stored.Post before = stores.posts().get(key);
      if (before != null && before.isNewerThan(of.sequence())) {
        outcomes.count(Outcomes.Kind.STALE);
        return;
      }
      event
          .<Runnable>fold(
              published -> () -> publish(key, published.post(), of),
              removed -> () -> remove(key, removed, of))
          .run();
    }

    void onReference(ReferenceEvent event, EventContext of) {
      event
          .<Runnable>foldReference(
              term -> () -> onTerm(term, of), glossary -> () -> onGlossary(glossary, of))
          .run();
    }

    private void onTerm(TermEvent event, EventContext of) {
      boolean changed = event.fold(references::put, deleted -> references.remove(deleted.key()));
      if (changed) {
        owed.owe(event.key(), owed(Cause.Kind.TERM, event.key().toString(), of));
      }
    }

    private void onGlossary(GlossaryEvent event, EventContext of) {
      boolean changed = event.fold(references::put, deleted -> references.remove(deleted.key()));
      if (changed) {
        String key = event.key().toString();
        owed.oweAll(event.key().site(), owed(Cause.Kind.GLOSSARY, key, of));
      }
    }

    /** Enriches a stored post afresh, since something that it refers to has changed. */
    void lookAgain(String key, Stored.Owed why) {
      Stored.Post stored = stores.posts().get(key);
      if (stored != null && stored.post() != null) {
        EventContext cause = why.context();
        EventContext of =
            new EventContext(
                cause.id() + ':' + key,
                cause.source(),
                key,
                cause.time(),
                cause.received(),
                null,
                cause.traceparent());
        enrich(key, stored.post(), provenance(stored.context(), why.cause()), of);
      }
    }

    private void publish(String key, ObjectNode post, EventContext of) {
      stores.posts().put(key, new Stored.Post(post, of));
      stores.owed().delete(key);
      Cause cause = new Cause(Cause.Kind.POST, key, of.id());
      enrich(key, post, provenance(of, cause), of);
    }

    private void remove(String key, PostRemoved notice, EventContext of) {
      // Of a post that is not public only the source's number is kept: what comes later may be
      // older.
      stores.posts().put(key, of.sequence() == null ? null : new Stored.Post(null, of));
      stores.owed().delete(key);
      if (outputs.remove(key)) {
        outcomes.count(Outcomes.Kind.REMOVED);
        forward(key, notice, of, null);
      } else {
        outcomes.count(Outcomes.Kind.NEVER_PUBLIC);
      }
    }

    private void enrich(String key, ObjectNode post, Provenance provenance, EventContext of) {
      Enrichment enrichment = enricher.enrich(PostKey.parse(key), post, references, provenance);
      if (outputs.put(key, enrichment)) {
        outcomes.enriched(provenance.cause().kind(), of.received(), now());
        forward(key, new PostEnriched(enrichment.post()), of, provenance.cause());
      } else {
        outcomes.count(Outcomes.Kind.UNCHANGED);
      }
    }

    private void forward(String key, EnrichedEvent event, EventContext of, @Nullable Cause cause) {
      var headers = new RecordHeaders();
      of.writeTo(headers);
      EventContext.stamp(headers, "enriched", now());
      if (cause != null && cause.kind() != Cause.Kind.POST) {
        EventContext.cause(headers, cause.key());
      }
      context.forward(new Record<>(key, event, of.received().toEpochMilli(), headers));
    }

    private Provenance provenance(EventContext of, Cause cause) {
      String site = PostKey.parse(of.subject()).site();
      return new Provenance(
          of.id(),
          cause,
          Map.of("received", of.received()),
          references.glossary(site).version(),
          Enricher.VERSION);
    }

    private Instant now() {
      return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    private static Stored.Owed owed(Cause.Kind kind, String key, EventContext of) {
      return new Stored.Owed(new Cause(kind, key, of.id()), of);
    }
  }
}
