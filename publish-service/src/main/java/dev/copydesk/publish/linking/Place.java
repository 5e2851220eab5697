package dev.copydesk.publish.linking;

import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Mention;
import dev.copydesk.contract.post.TermMatch;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A mention with its term, and how that stands among the post's terms, the best first, from 0. */
record Place(TermMatch term, Mention mention, int rank) {
  /** In the order of the text; of those that share words, the one to be linked comes first. */
  private static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::start)
          .thenComparing(Comparator.comparingInt(Place::end).reversed())
          .thenComparing(place -> place.mention.tier())
          .thenComparing(place -> place.term.url() == null)
          .thenComparing(Place::rank);

  /** Every mention of every term. */
  static List<Place> in(EnrichedPost post) {
    return IntStream.range(0, post.terms().size())
        .boxed()
        .flatMap(rank -> of(post.terms().get(rank), rank))
        .sorted(ORDER)
        .toList();
  }

  private static Stream<Place> of(TermMatch term, int rank) {
    return term.mentions().stream().map(mention -> new Place(term, mention, rank));
  }

  int start() {
    return mention.start();
  }

  int end() {
    return mention.end();
  }
}
