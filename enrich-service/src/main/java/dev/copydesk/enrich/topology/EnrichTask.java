package dev.copydesk.enrich.topology;

import static java.util.Objects.requireNonNull;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.event.EnrichedEvent;
import dev.copydesk.contract.event.EventContext;
import dev.copydesk.contract.event.GlossaryEvent;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.PostEnriched;
import dev.copydesk.contract.event.PostEvent;
import dev.copydesk.contract.event.PostRemoved;
import dev.copydesk.contract.event.ReferenceEvent;
import dev.copydesk.contract.event.TermEvent;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.Provenance;
import dev.copydesk.enrich.Enricher;
import dev.copydesk.enrich.Enrichment;
import dev.copydesk.enrich.glossary.Glossaries;
import dev.copydesk.kit.streams.Unworkable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
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
  private final Glossaries glossaries;
  private final Outcomes outcomes;
  private final Stores stores;
  private final Outputs outputs;
  private final OwedPosts owed;
  private final TaskReferences references;
  private final Progress progress;
  private final Pace pace;
  private final Lull lull = new Lull();
  private boolean started;

  EnrichTask(
      ProcessorContext<String, EnrichedEvent> context,
      Enricher enricher,
      Glossaries glossaries,
      Outcomes outcomes,
      Pace pace) {
    this.context = context;
    this.enricher = enricher;
    this.glossaries = glossaries;
    this.outcomes = outcomes;
    this.pace = pace;
    this.stores = Stores.of(context);
    this.outputs = new Outputs(stores);
    this.progress =
        new Progress(context.taskId().toString(), stores, outcomes, context::currentSystemTimeMs);
    this.owed = new OwedPosts(stores, progress);
    this.references = new TaskReferences(stores, glossaries);
  }

  /**
   * Takes in what happened to a post.
   *
   * @param isOld whether it was only read again from its source, and can wait
   */
  void onPost(String key, PostEvent event, EventContext of, boolean isOld) {
    Stored.Post before = stores.posts().get(key);
    if (before != null && before.isNewerThan(of.sequence())) {
      outcomes.count(Outcomes.Kind.STALE);
      return;
    }
    Long number = Stored.Post.number(before, of.sequence());
    event
        .<Runnable>fold(
            published -> () -> publish(key, new Stored.Post(published.post(), of, number), isOld),
            removed ->
                removed.takenDown()
                    ? () -> erase(key, removed, of)
                    : () -> remove(key, removed, new Stored.Post(null, of, number)))
        .run();
  }

  void onReference(ReferenceEvent event, EventContext of) {
    lull.changed(context.currentSystemTimeMs());
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
    List<GlossaryTermDefined> changed =
        event.fold(references::put, deleted -> references.remove(deleted.key()));
    if (!changed.isEmpty()) {
      for (String site : glossaries.readers(event.key().site())) {
        owed.oweMentions(site, changed, owed(Cause.Kind.GLOSSARY, event.key().toString(), of));
      }
    }
  }

  /**
   * Looks at posts that something they refer to has changed for, for a slice if it is the time for
   * one. While such changes keep coming it waits for a lull, since many often come together.
   */
  void payOwed() {
    if (!started) {
      started = true;
      oweToNewEnrichers();
    }
    if (lull.hasCome(context.currentSystemTimeMs()) && owed.isAny()) {
      pace.give(this, slice -> owed.pay(slice, this::lookAgain));
    }
  }

  /** The task goes elsewhere. */
  void close() {
    pace.leave(this);
    progress.end();
    references.close();
  }

  private void oweToNewEnrichers() {
    List<KeyValue<String, String>> sites = new ArrayList<>();
    try (KeyValueIterator<String, String> all = stores.enrichers().all()) {
      all.forEachRemaining(sites::add);
    }
    for (KeyValue<String, String> site : sites) {
      if (!site.value.equals(rules(site.key))) {
        owed.oweAll(site.key, newEnrichers());
        stores.enrichers().put(site.key, rules(site.key));
      }
    }
  }

  /** The enrichers and, where a site has not only its own, the glossaries that they are given. */
  private String rules(String site) {
    Set<String> used = glossaries.of(site);
    return used.size() == 1 ? Enricher.VERSION : Enricher.VERSION + ' ' + String.join(" ", used);
  }

  private Stored.Owed newEnrichers() {
    String id = "enricher/" + Enricher.VERSION;
    Instant now = now();
    var of = new EventContext(id, "/copydesk/enrich", id, now, now, null, null);
    return owed(Cause.Kind.ENRICHER, Enricher.VERSION, of);
  }

  private void lookAgain(Lane lane, String key, Stored.Owed why) {
    Stored.Post stored = stores.posts().get(key);
    boolean waits = owed.waits(key);
    if (stored == null || stored.post() == null || waits != (lane == Lane.BACKFILL)) {
      // Gone; or old, and its turn is yet to come.
      return;
    }
    EventContext of = waits ? stored.context() : why.eventOf(key);
    Cause cause = waits ? new Cause(Cause.Kind.BACKFILL, key, of.id()) : why.cause();
    try {
      enrich(key, stored.post(), provenance(key, stored.context(), cause), of);
    } catch (Unworkable e) {
      LOG.error("{} is left as it was: {} did not go through", key, cause.key(), e);
      outcomes.count(Outcomes.Kind.FAILED);
      outputs.forgetWords(key);
    }
    owed.paid(key);
  }

  private void publish(String key, Stored.Post post, boolean isOld) {
    EventContext of = post.context();
    Cause cause = new Cause(isOld ? Cause.Kind.BACKFILL : Cause.Kind.POST, key, of.id());
    String site = PostKey.parse(key).site();
    stores.enrichers().putIfAbsent(site, rules(site));
    if (isOld) {
      stores.posts().put(key, post);
      owed.oweLast(site, key, new Stored.Owed(cause, of));
      return;
    }
    enrich(key, requireNonNull(post.post()), provenance(key, of, cause), of);
    // Only now: a post that no enricher can work on must not be looked at again and again.
    stores.posts().put(key, post);
    owed.paid(key);
  }

  private void remove(String key, PostRemoved notice, Stored.Post post) {
    // Of a post that is not public only the number is kept: what comes later may be older.
    stores.posts().put(key, post.number() == null ? null : post);
    owed.paid(key);
    if (outputs.remove(key)) {
      outcomes.count(Outcomes.Kind.REMOVED);
      forward(key, notice, post.context(), null);
    } else {
      outcomes.count(Outcomes.Kind.NEVER_PUBLIC);
    }
  }

  /** Passed on each time it is said, so that those behind erase again as well. */
  private void erase(String key, PostRemoved notice, EventContext of) {
    outputs.erase(key);
    outcomes.count(Outcomes.Kind.TAKEN_DOWN);
    forward(key, notice, of, null);
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
    } catch (KafkaException e) {
      // They look terms up in a store: what is wrong with that is not the post's fault.
      throw e;
    } catch (RuntimeException e) {
      throw new Unworkable("the enrichers failed with " + e.getClass().getName(), e);
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
}
