package dev.copydesk.enrich.glossary;

import static dev.copydesk.enrich.glossary.Terms.index;
import static dev.copydesk.enrich.glossary.Terms.term;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.GlossaryKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a glossary's version tells. */
class GlossaryVersionTest {
  @Test
  void tellsTheSetOfTermsWhateverTheirOrder() {
    List<GlossaryTermDefined> terms = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      terms.add(term("term " + i));
    }
    String version = index(terms.toArray(GlossaryTermDefined[]::new)).version();
    Collections.shuffle(terms, new Random(7));
    assertThat(index(terms.toArray(GlossaryTermDefined[]::new)).version()).isEqualTo(version);
  }

  @Test
  void changesWithATermsDefinition() {
    GlossaryTermDefined defined =
        new GlossaryTermDefined(
            "a", "site.example", "en", "a", List.of(), "What it is.", null, Set.of());
    assertThat(index(defined).version()).isNotEqualTo(index(term("a")).version());
  }

  @Test
  void isTheSameAgainWhenATermIsTakenOut() {
    GlossaryIndex index = index(term("a"), term("b"));
    index.remove(new GlossaryKey("site.example", "en", "b"));
    assertThat(index.version()).isEqualTo(index(term("a")).version());
  }

  @Test
  void doesNotChangeWhenATermIsPutAgain() {
    assertThat(index(term("a"), term("a")).version()).isEqualTo(index(term("a")).version());
  }
}
