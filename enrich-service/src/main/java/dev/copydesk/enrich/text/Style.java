package dev.copydesk.enrich.text;

import dev.copydesk.contract.post.Mention.Zone;

/**
 * What a stretch of text is to its readers.
 *
 * @param zone what kind of text it stands in, the innermost
 * @param kind what kind of block it stands in
 * @param emphasised whether the author made it bold or italic
 * @param bold whether the author made it bold, be it italic too
 * @param verbatim whether it is code, which holds words but no prose
 * @param aside whether it is no part of the sentences around it: a footnote's mark, struck text, or
 *     the furniture of a page, such as share buttons and tables of contents
 */
public record Style(
    Zone zone, Block.Kind kind, boolean emphasised, boolean bold, boolean verbatim, boolean aside) {
  /** Running text. */
  static final Style BODY = new Style(Zone.BODY, Block.Kind.PROSE, false, false, false, false);

  Style in(Zone zone) {
    return new Style(zone, kind, emphasised, bold, verbatim, aside);
  }

  Style in(Zone zone, Block.Kind kind) {
    return new Style(zone, kind, emphasised, bold, verbatim, aside);
  }

  Style emphasised(Zone zone) {
    return new Style(zone, kind, true, bold || zone == Zone.STRONG, verbatim, aside);
  }

  Style asCode(Block.Kind kind) {
    return new Style(zone, kind, emphasised, bold, true, aside);
  }

  Style asAside() {
    return new Style(zone, kind, emphasised, bold, verbatim, true);
  }
}
