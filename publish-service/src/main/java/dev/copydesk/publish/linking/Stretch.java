package dev.copydesk.publish.linking;

import dev.copydesk.contract.post.Mention.Zone;
import java.util.Set;

/**
 * A stretch of text between two tags.
 *
 * @param start offset in the HTML
 * @param end offset in the HTML, exclusive
 * @param access whether a link may stand there
 * @param zones every kind of text that it stands in, not the innermost alone
 * @param section how many headings have begun before
 */
record Stretch(int start, int end, Access access, Set<Zone> zones, int section) {
  /** Whether a link may stand somewhere. */
  enum Access {
    /** It may. */
    OPEN,
    /** It is the mark of a footnote: what goes on behind it may be one link with what is before. */
    NOTE,
    /** It may not, and neither may a part of it. */
    CLOSED
  }

  /** The same stretch, where no link may stand. */
  Stretch closed() {
    return new Stretch(start, end, Access.CLOSED, zones, section);
  }
}
