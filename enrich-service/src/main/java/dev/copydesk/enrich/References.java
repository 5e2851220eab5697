package dev.copydesk.enrich;

import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.enrich.glossary.GlossaryIndex;
import org.jspecify.annotations.Nullable;

/** What posts refer to, as it is now known. Lookups only: asking changes nothing. */
public interface References {
  /** The category, tag or other term as last defined; null while it is unknown, or deleted. */
  @Nullable TermDefined term(TermKey key);

  /** The glossary of a site; empty where the site has none. */
  GlossaryIndex glossary(String site);
}
