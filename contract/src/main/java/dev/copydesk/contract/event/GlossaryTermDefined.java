package dev.copydesk.contract.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.copydesk.contract.GlossaryKey;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A glossary term as it now is.
 *
 * @param id the glossary's own name for it, unique within site and language
 * @param site host of the site whose posts it explains
 * @param language BCP 47 code, {@code und} where it holds in every language
 * @param term the canonical form, plain text
 * @param aliases other forms to look for, plain text
 * @param definition plain text; null where the glossary has none
 * @param url the term's page in the glossary; null where it has none
 */
public record GlossaryTermDefined(
    String id,
    String site,
    String language,
    String term,
    List<String> aliases,
    @Nullable String definition,
    @Nullable String url,
    Set<Flag> flags)
    implements GlossaryEvent {

  /** How a glossary term is to be looked for, where that differs from the rule. */
  public enum Flag {
    /** Only the case in which the term is written counts as a mention. */
    @JsonProperty("caseSensitive")
    CASE_SENSITIVE,
    /** Only the forms given count, letter for letter. */
    @JsonProperty("exact")
    EXACT,
    /** Only the forms given count: no plurals, no clitics. */
    @JsonProperty("noInflect")
    NO_INFLECT,
    /** Where forms begin at one place, this term's goes before longer ones. */
    @JsonProperty("priority")
    PRIORITY,
    /** The term is kept, but no mention is looked for. */
    @JsonProperty("disabled")
    DISABLED
  }

  public GlossaryTermDefined {
    aliases = List.copyOf(aliases);
    flags = Collections.unmodifiableSet(new TreeSet<>(flags));
  }

  @Override
  public GlossaryKey key() {
    return new GlossaryKey(site, language, id);
  }

  @Override
  public <R> R fold(
      Function<GlossaryTermDefined, R> defined, Function<GlossaryTermDeleted, R> deleted) {
    return defined.apply(this);
  }
}
