package dev.copydesk.enrich.glossary;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What all glossaries of one process hold, each term once. Every glossary sees its own terms alone:
 * what it finds never depends on what another one has taken in meanwhile. For any number of
 * threads.
 */
public final class Glossaries {
  /** The place of all sites that share; it is the name of none. */
  private static final String SHARED = "";

  private final SharedGlossaries shared;
  private final Map<String, Place> places = new HashMap<>();

  /** Nothing is held yet. */
  public Glossaries(SharedGlossaries shared) {
    this.shared = shared;
  }

  /** The sites that use the glossary of a site, itself among them. */
  public Set<String> readers(String site) {
    return shared.readers(site);
  }

  /** The sites whose glossaries a site uses, itself among them, in order. */
  public Set<String> of(String site) {
    return shared.glossaries(site);
  }

  /** Opens an empty glossary for a site's posts. Close it, or what it holds is kept. */
  public GlossaryIndex open(String site) {
    String name = shared.shares(site) ? SHARED : site;
    synchronized (places) {
      Place place = places.computeIfAbsent(name, unseen -> new Place());
      place.open++;
      return new GlossaryIndex(site, place.lexicon, closed -> close(name, closed));
    }
  }

  private void close(String name, Vocabulary closed) {
    if (isLeft(name)) {
      closed.clear();
    }
  }

  /** One glossary less. With the last of a place all of it is given up at once. */
  private boolean isLeft(String name) {
    synchronized (places) {
      Place after =
          places.computeIfPresent(name, (same, place) -> --place.open == 0 ? null : place);
      return after != null;
    }
  }

  private static final class Place {
    final Lexicon lexicon = new Lexicon();
    int open;
  }
}
