package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.GlossaryKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.GlossaryTermDefined.Flag;
import dev.copydesk.contract.post.Mention.Tier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes the forms of a term: what its editors gave, what that stands for, and the plurals. */
final class Forms {
  private static final int EVERY = 0;

  private final GlossaryTermDefined term;
  private final boolean inflects;
  private final boolean english;
  private final boolean french;
  private final List<Form> forms = new ArrayList<>(4);

  private Forms(GlossaryTermDefined term) {
    this.term = term;
    this.inflects = !term.flags().contains(Flag.NO_INFLECT);
    this.english = Languages.meet(term.language(), "en");
    this.french = Languages.meet(term.language(), "fr");
  }

  /**
   * A text may be there twice, with different tiers and rules: the surest holds, and every rule.
   */
  static List<Form> of(GlossaryTermDefined term) {
    Forms all = new Forms(term);
    all.add(term.term(), Tier.FOLDED, EVERY);
    term.aliases().forEach(alias -> all.add(alias, Tier.FOLDED, EVERY));
    if (!term.flags().contains(Flag.EXACT)) {
      all.derive(term.term());
      term.aliases().forEach(all::derive);
    }
    return all.forms;
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
      if (english) {
        inflect(English.inflect(text), Tier.INFLECTED, "en");
      }
      if (french) {
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
    forms.add(new Form(text, tier, rule));
  }
}
