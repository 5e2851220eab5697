package dev.copydesk.standalone.promises;

import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.Topic;
import dev.copydesk.contract.Topics;
import dev.copydesk.contract.event.GlossaryEvent;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.GlossaryTermDefined.Flag;
import dev.copydesk.contract.event.GlossaryTermDeleted;
import dev.copydesk.contract.event.PostEvent;
import dev.copydesk.contract.event.PostPublished;
import dev.copydesk.contract.event.PostRemoved;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.event.TermDeleted;
import dev.copydesk.contract.event.TermEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens on one site, by chance: posts, edits, removals, late and repeated deliveries. */
final class SiteHistory {
  private static final List<String> BODIES =
      List.of(
          "<p>Your inner critic is a voice.</p>",
          "<p>A <em>critic</em> speaks.</p>",
          "<p>Nothing of it here.</p>");

  private final String site;
  private final Random random;

  private SiteHistory(String site, long seed) {
    this.site = site;
    this.random = new Random(seed);
  }

  /** The same for the same seed. */
  static List<Happening<?>> of(String site, long seed, int length) {
    var history = new SiteHistory(site, seed);
    List<Happening<?>> all = new ArrayList<>();
    while (all.size() < length) {
      Happening<?> next = history.next();
      all.add(next);
      if (history.oneIn(8)) {
        // A sender that got no answer sends again.
        all.add(next);
      }
    }
    return all;
  }

  /**
   * One record on one topic.
   *
   * @param number the source's own; null where it keeps none
   * @param isOld whether it was only read again from an archive
   */
  record Happening<E>(Topic<E> topic, String key, E event, @Nullable Long number, boolean isOld) {}

  private Happening<?> next() {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> publish();
      case 4 -> backfill();
      case 5 -> remove();
      case 6, 7 -> term();
      default -> glossaryTerm();
    };
  }

  private Happening<PostEvent> publish() {
    String key = post();
    return new Happening<>(Topics.POSTS, key, published(key), number(), false);
  }

  private Happening<PostEvent> backfill() {
    String key = post();
    return new Happening<>(Topics.POSTS, key, published(key), null, true);
  }

  private PostEvent published(String key) {
    Integer[] categories =
        random.ints(random.nextInt(4), 1, 5).distinct().boxed().toArray(Integer[]::new);
    String body = BODIES.get(random.nextInt(BODIES.size()));
    return new PostPublished(Posts.published(site, PostKey.parse(key).id(), body, categories));
  }

  private Happening<PostEvent> remove() {
    String key = post();
    PostEvent notice = PostRemoved.of(PostKey.parse(key), "its status is draft");
    return new Happening<>(Topics.POSTS, key, notice, number(), false);
  }

  private Happening<TermEvent> term() {
    long id = 1L + random.nextInt(4);
    TermKey key = new TermKey(site, TermKey.CATEGORY, id);
    String name = List.of("Mind", "Fear", "Press").get(random.nextInt(3));
    TermEvent event =
        oneIn(4)
            ? TermDeleted.of(key)
            : new TermDefined(
                site, TermKey.CATEGORY, id, name, name, null, (long) random.nextInt(5));
    return new Happening<>(Topics.TERMS, key.toString(), event, null, false);
  }

  private Happening<GlossaryEvent> glossaryTerm() {
    String term = List.of("inner critic", "critic", "voice").get(random.nextInt(3));
    List<String> aliases = oneIn(2) ? List.of("nothing") : List.of("speaks");
    Set<Flag> flags = oneIn(4) ? Set.of(Flag.DISABLED) : Set.of();
    var defined =
        new GlossaryTermDefined(term, site, "und", term, aliases, "It speaks.", null, flags);
    GlossaryEvent event = oneIn(4) ? new GlossaryTermDeleted(term, site, "und") : defined;
    return new Happening<>(Topics.GLOSSARY, defined.key().toString(), event, null, false);
  }

  private String post() {
    return site + "/post/" + (1 + random.nextInt(5));
  }

  private @Nullable Long number() {
    return oneIn(2) ? null : (long) random.nextInt(20);
  }

  private boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }
}
