package dev.copydesk.publish.linking;

import dev.copydesk.contract.post.Mention.Zone;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which of a post's mentions become links. Whatever it says, none is made inside of a link, a
 * heading, code, a button or a definition, in an element of the class {@code noglossary}, or to the
 * page that the post itself is.
 *
 * @param scope how often one term is linked
 * @param most how many mentions become links, at least 0; the first ones in the text
 * @param skipped kinds of text that no link is put in, whatever stands between
 * @param except ids of terms that are not linked
 * @param form what a mention becomes
 */
public record LinkPolicy(Scope scope, int most, Set<Zone> skipped, Set<String> except, Form form) {
  /** How often one term is linked. */
  public enum Scope {
    /** Its first mention. */
    FIRST,
    /** Its first mention in each section, which a heading begins. */
    SECTION,
    /** Every mention. */
    ALL
  }

  /** What a mention becomes. */
  public enum Form {
    /** {@code <a>} to the term's page; {@code <dfn>} where it has none. */
    LINK,
    /** {@code <dfn>}, which leads nowhere. */
    DFN
  }

  /** What is right for most posts: first mentions in the prose, at most 20 of them. */
  public static final LinkPolicy USUAL =
      new LinkPolicy(Scope.FIRST, 20, EnumSet.of(Zone.QUOTE, Zone.CAPTION), Set.of(), Form.LINK);

  public LinkPolicy {
    Set<Zone> zones = EnumSet.noneOf(Zone.class);
    zones.addAll(skipped);
    skipped = Collections.unmodifiableSet(zones);
    except = Set.copyOf(except);
  }
}
