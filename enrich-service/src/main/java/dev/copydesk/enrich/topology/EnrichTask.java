package dev.copydesk.enrich.topology;

import static java.util.Objects.requireNonNull;

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
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps each post's enriched form the function of its latest event and of what it refers to, and
 * writes it whenever it changes, whichever of them changed. What is on the log, what is in the
 * stores and what is written change together or not at all.
 */
final class EnrichTask {
  private static final Logger LOG = LoggerFactory.getLogger(EnrichTask.class);

  private final ProcessorContext<String, EnrichedEvent> context;
  private final Enricher enricher;
  private final Outcomes outcomes;
  private final Stores stores;
  private final Outputs outputs;
  private final OwedPosts owed;
  private final TaskReferences references;

  EnrichTask(
      ProcessorContext<String, EnrichedEvent> context, Enricher enricher, Outcomes outcomes) {
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
    Long number = Stored.Post.number(before, of.sequence());
    event
        .<Runnable>fold(
            published -> () -> publish(key, new Stored.Post(published.post(), of, number)),
            removed -> () -> remove(key, removed, new Stored.Post(null, of, number)))
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

  /** Looks at no more than {@code most} posts that something they refer to has changed for. */
  void payOwed(int most) {
    owed.pay(most, this::lookAgain);
  }

  private void lookAgain(String key, Stored.Owed why) {
    Stored.Post stored = stores.posts().get(key);
    if (stored != null && stored.post() != null) {
      Provenance provenance = provenance(key, stored.context(), why.cause());
      try {
        enrich(key, stored.post(), provenance, why.eventOf(key));
      } catch (EnricherFailed e) {
        LOG.error("{} is left as it was: {} did not go through", key, why.cause().key(), e);
        outcomes.count(Outcomes.Kind.FAILED);
      }
    }
  }

  private void publish(String key, Stored.Post post) {
    EventContext of = post.context();
    Cause cause = new Cause(Cause.Kind.POST, key, of.id());
    enrich(key, requireNonNull(post.post()), provenance(key, of, cause), of);
    // Only now: a post that no enricher can work on must not be looked at again and again.
    stores.posts().put(key, post);
    stores.owed().delete(key);
  }

  private void remove(String key, PostRemoved notice, Stored.Post post) {
    // Of a post that is not public only the number is kept: what comes later may be older.
    stores.posts().put(key, post.number() == null ? null : post);
    stores.owed().delete(key);
    if (outputs.remove(key)) {
      outcomes.count(Outcomes.Kind.REMOVED);
      forward(key, notice, post.context(), null);
    } else {
      outcomes.count(Outcomes.Kind.NEVER_PUBLIC);
    }
  }

  private void enrich(String key, ObjectNode post, Provenance provenance, EventContext of) {
    Enrichment enrichment = enrichment(key, post, provenance);
    if (outputs.put(key, enrichment)) {
      outcomes.enriched(provenance.cause().kind(), of.received(), now());
      forward(key, new PostEnriched(enrichment.post()), of, provenance.cause());
    } else {
      outcomes.count(Outcomes.Kind.UNCHANGED);
    }
  }

  private Enrichment enrichment(String key, ObjectNode post, Provenance provenance) {
    try {
      return enricher.enrich(PostKey.parse(key), post, references, provenance);
    } catch (RuntimeException e) {
      throw new EnricherFailed(e);
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

  private Provenance provenance(String key, EventContext of, Cause cause) {
    String site = PostKey.parse(key).site();
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

  /** An enricher cannot work on a post; what is wrong with the log or the stores is never this. */
  private static final class EnricherFailed extends RuntimeException {
    EnricherFailed(RuntimeException cause) {
      super(cause);
    }
  }
}
