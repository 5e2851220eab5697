package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.GlossaryKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.GlossaryTermDefined.Flag;
import dev.copydesk.contract.post.Mention.Tier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the forms of a term: what its editors gave, what that stands for, and the plurals. */
final class Forms {
  private static final int EVERY = 0;

  private final GlossaryTermDefined term;
  private final boolean inflects;
  private final Map<String, Form> forms = new LinkedHashMap<>();

  private Forms(GlossaryTermDefined term) {
    this.term = term;
    this.inflects = !term.flags().contains(Flag.NO_INFLECT);
  }

  /** The surest first, each text once. */
  static Collection<Form> of(GlossaryTermDefined term) {
    Forms all = new Forms(term);
    all.add(term.term(), Tier.FOLDED, EVERY);
    term.aliases().forEach(alias -> all.add(alias, Tier.FOLDED, EVERY));
    if (!term.flags().contains(Flag.EXACT)) {
      all.derive(term.term());
      term.aliases().forEach(all::derive);
    }
    return all.forms.values();
  }

  private void derive(String text) {
    inflect(text);
    for (String variant : Variants.of(text)) {
      add(variant, Tier.VARIANT, EVERY);
      inflect(variant);
    }
  }

  private void inflect(String text) {
    if (!inflects) {
      return;
    }
    if (Arabic.isArabic(text)) {
      inflect(Arabic.inflect(text), Tier.INFLECTED, "ar");
      inflect(Arabic.variants(text), Tier.VARIANT, "ar");
    } else {
      if (Languages.meet(term.language(), "en")) {
        inflect(English.inflect(text), Tier.INFLECTED, "en");
      }
      if (Languages.meet(term.language(), "fr")) {
        inflect(French.inflect(text), Tier.INFLECTED, "fr");
      }
    }
  }

  private void inflect(Collection<String> texts, Tier tier, String language) {
    boolean ofAny = term.language().equals(GlossaryKey.ANY_LANGUAGE);
    if (Languages.meet(term.language(), language)) {
      texts.forEach(text -> add(text, tier, ofAny ? Posting.RULES.indexOf(language) : EVERY));
    }
  }

  private void add(String text, Tier tier, int rule) {
    Form known = forms.get(text);
    if (known == null) {
      forms.put(text, new Form(text, tier, rule));
    } else if (known.rule() != rule) {
      forms.put(text, new Form(text, known.tier(), EVERY));
    }
  }
}
