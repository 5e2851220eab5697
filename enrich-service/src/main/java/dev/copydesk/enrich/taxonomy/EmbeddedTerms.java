package dev.copydesk.enrich.taxonomy;

import dev.copydesk.contract.TermKey;
import dev.copydesk.contract.post.PostTerm.Source;
import dev.copydesk.enrich.text.Plain;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What {@code _embedded["wp:term"]} says of terms; what is no term in it is passed over. */
final class EmbeddedTerms {
  private final Map<TermKey, Hint> hints = new HashMap<>();

  EmbeddedTerms(String site, JsonNode post) {
    for (JsonNode taxonomy : post.path("_embedded").path("wp:term")) {
      for (JsonNode term : taxonomy) {
        add(site, term);
      }
    }
  }

  Hint of(TermKey key) {
    return hints.getOrDefault(key, Hint.NONE);
  }

  private void add(String site, JsonNode term) {
    OptionalLong id = Ids.id(term.path("id"));
    String taxonomy = term.path("taxonomy").asString("");
    String name = term.path("name").asString("");
    if (id.isPresent() && !taxonomy.isBlank() && taxonomy.indexOf('/') < 0 && !name.isBlank()) {
      Hint hint =
          new Hint(
              Plain.ofName(name),
              said(term.path("slug")),
              said(term.path("link")),
              Source.EMBEDDED);
      hints.put(new TermKey(site, taxonomy, id.getAsLong()), hint);
    }
  }

  private static @Nullable String said(JsonNode node) {
    String text = node.asString("");
    return text.isBlank() ? null : text;
  }
}
