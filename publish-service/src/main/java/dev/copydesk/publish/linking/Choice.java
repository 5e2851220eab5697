package dev.copydesk.publish.linking;

import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.publish.linking.LinkPolicy.Scope;
import dev.copydesk.publish.linking.Stretch.Access;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses the mentions that become links. */
final class Choice {
  private static final int ANYWHERE = -1;

  private final EnrichedPost post;
  private final LinkPolicy policy;
  private final Outline outline;
  private final Set<Done> done = new HashSet<>();
  private final List<Link> links = new ArrayList<>();

  /** A term that needs no more links, in one section or anywhere. */
  private record Done(int rank, int section) {}

  /** A mention that becomes a link, and the stretches that its words stand in. */
  record Link(Place place, List<Stretch> stretches) {}

  private Choice(EnrichedPost post, LinkPolicy policy, Outline outline) {
    this.post = post;
    this.policy = policy;
    this.outline = outline;
  }

  /** The links, in the order of the text; none shares a character with another. */
  static List<Link> of(EnrichedPost post, LinkPolicy policy, Outline outline) {
    var choice = new Choice(post, policy, outline);
    int end = 0;
    for (Place place : Place.in(post)) {
      if (place.start() >= end && choice.mayLink(place.term())) {
        choice.consider(place);
        end = place.end();
      }
    }
    return choice.links;
  }

  private boolean mayLink(TermMatch term) {
    return !policy.except().contains(term.id())
        && !outline.excludes(term.id())
        && (term.url() == null || !Address.of(term.url()).equals(Address.of(post.url())));
  }

  private void consider(Place place) {
    List<Stretch> stretches = outline.within(place.start(), place.end());
    if (links.size() == policy.most() || !isOpen(place, stretches)) {
      return;
    }
    int section = policy.scope() == Scope.SECTION ? stretches.get(0).section() : ANYWHERE;
    if (policy.scope() == Scope.ALL
        || (!authorLinks(place.term(), section) && done.add(new Done(place.rank(), section)))) {
      links.add(new Link(place, stretches));
    }
  }

  private boolean authorLinks(TermMatch term, int section) {
    return term.url() != null && outline.leadsTo(Address.of(term.url()), section);
  }

  private boolean isOpen(Place place, List<Stretch> stretches) {
    return !policy.skipped().contains(place.mention().zone())
        && stretches.stream().anyMatch(each -> each.access() == Access.OPEN)
        && stretches.stream().allMatch(this::isOpen);
  }

  private boolean isOpen(Stretch stretch) {
    return stretch.access() != Access.CLOSED
        && Collections.disjoint(stretch.zones(), policy.skipped());
  }
}
