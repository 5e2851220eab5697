package dev.copydesk.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.copydesk.contract.GlossaryKey;
import dev.copydesk.contract.post.Mention;
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
 * @param zones the only zones in which it is looked for; empty for every one, and left out in JSON
 * @param skip zones in which it is not looked for; left out in JSON where there are none
 */
public record GlossaryTermDefined(
    String id,
    String site,
    String language,
    String term,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> aliases,
    @Nullable String definition,
    @Nullable String url,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<Flag> flags,
    @JsonSetter(nulls = Nulls.AS_EMPTY) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Set<Mention.Zone> zones,
    @JsonSetter(nulls = Nulls.AS_EMPTY) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Set<Mention.Zone> skip)
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
    flags = sorted(flags);
    zones = sorted(zones);
    skip = sorted(skip);
  }

  /** A term that is looked for in every zone. */
  public GlossaryTermDefined(
      String id,
      String site,
      String language,
      String term,
      List<String> aliases,
      @Nullable String definition,
      @Nullable String url,
      Set<Flag> flags) {
    this(id, site, language, term, aliases, definition, url, flags, Set.of(), Set.of());
  }

  /** The same term, looked for in {@code zones} only, and not in those to {@code skip}. */
  public GlossaryTermDefined in(Set<Mention.Zone> zones, Set<Mention.Zone> skip) {
    return new GlossaryTermDefined(
        id, site, language, term, aliases, definition, url, flags, zones, skip);
  }

  /** Whether a mention in a zone counts. */
  public boolean isFor(Mention.Zone zone) {
    return (zones.isEmpty() || zones.contains(zone)) && !skip.contains(zone);
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

  /** Most terms have none, and there may be a million of them. */
  private static <T extends Comparable<T>> Set<T> sorted(Set<T> set) {
    return set.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(set));
  }
}
