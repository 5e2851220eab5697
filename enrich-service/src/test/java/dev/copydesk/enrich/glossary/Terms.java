package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.GlossaryTermDefined.Flag;
import dev.copydesk.contract.post.Candidate;
import dev.copydesk.contract.post.Mention;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.enrich.text.Article;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Glossary terms for tests. */
final class Terms {
  private Terms() {}

  /** An English term whose id is the term itself. */
  static GlossaryTermDefined term(String term, Flag... flags) {
    return in("en", term, flags);
  }

  static GlossaryTermDefined in(String language, String term, Flag... flags) {
    return new GlossaryTermDefined(
        term, "site.example", language, term, List.of(), null, null, Set.of(flags));
  }

  static GlossaryTermDefined withAliases(String term, String... aliases) {
    return new GlossaryTermDefined(
        term, "site.example", "en", term, List.of(aliases), null, null, Set.of());
  }

  static GlossaryIndex index(GlossaryTermDefined... terms) {
    GlossaryIndex index = new GlossaryIndex();
    for (GlossaryTermDefined term : terms) {
      index.put(term);
    }
    return index;
  }

  static List<String> surfaces(String html, String language, GlossaryIndex index) {
    return mentions(html, language, index).stream().map(Mention::surface).toList();
  }

  static List<Candidate> candidates(Article article, GlossaryIndex index, String language) {
    List<TermMatch> found = index.find(article, "", language);
    return Candidates.of(article, found, index, language, PostWords.of(article, ""));
  }

  /** In the order of the text. */
  static List<Mention> mentions(String html, String language, GlossaryIndex index) {
    return index.find(Article.of(html), "", language).stream()
        .flatMap(match -> match.mentions().stream())
        .sorted(Comparator.comparing(Mention::textStart))
        .toList();
  }
}
