package dev.copydesk.enrich.glossary;

import static java.util.Comparator.comparingDouble;

import dev.copydesk.contract.GlossaryKey;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.post.Mention;
import dev.copydesk.contract.post.Mention.Tier;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.enrich.text.Article;
import dev.copydesk.enrich.text.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers an article's mentions term by term, and scores the terms.
 *
 * <p>A term's weight is one for each mention, one more when it stands in the first paragraph, and
 * two more when the title has it; its score is {@code weight / (weight + 3)}, to three decimals.
 */
final class Matches {
  private static final Comparator<TermMatch> BEST_FIRST =
      comparingDouble(TermMatch::score)
          .reversed()
          .thenComparing(match -> match.mentions().get(0).start())
          .thenComparing(TermMatch::term)
          .thenComparing(TermMatch::language)
          .thenComparing(TermMatch::id);

  private final Article article;
  private final int leadEnd;
  private final Map<GlossaryKey, List<Mention>> mentions = new LinkedHashMap<>();
  private final Map<GlossaryKey, GlossaryTermDefined> terms = new LinkedHashMap<>();
  private final Set<GlossaryKey> inTitle = new HashSet<>();

  Matches(Article article) {
    this.article = article;
    this.leadEnd =
        article.blocks().stream()
            .filter(block -> block.kind() == Block.Kind.PROSE)
            .findFirst()
            .map(Block::end)
            .orElse(0);
  }

  void add(Hit hit) {
    GlossaryKey key = hit.form().term().key();
    terms.put(key, hit.form().term());
    List<Mention> known = mentions.computeIfAbsent(key, k -> new ArrayList<>());
    Mention mention = mention(hit);
    int last = known.size() - 1;
    if (last < 0 || known.get(last).textStart() != mention.textStart()) {
      known.add(mention);
    } else if (mention.tier() == Tier.EXACT) {
      known.set(last, mention);
    }
  }

  void addTitle(Hit hit) {
    inTitle.add(hit.form().term().key());
  }

  List<TermMatch> best() {
    return terms.values().stream().map(this::match).sorted(BEST_FIRST).toList();
  }

  private Mention mention(Hit hit) {
    int start = hit.first().start();
    return new Mention(
        article.text().substring(start, hit.end()),
        article.htmlStart(start),
        article.htmlEnd(hit.end()),
        start,
        hit.end(),
        hit.first().zone(),
        hit.tier());
  }

  private TermMatch match(GlossaryTermDefined term) {
    List<Mention> found = mentions.getOrDefault(term.key(), List.of());
    return new TermMatch(
        term.id(),
        term.term(),
        term.url(),
        term.definition(),
        term.language(),
        found.size(),
        score(term.key(), found),
        found);
  }

  private double score(GlossaryKey key, List<Mention> found) {
    int weight = found.size();
    weight += found.get(0).textStart() < leadEnd ? 1 : 0;
    weight += inTitle.contains(key) ? 2 : 0;
    return Math.round(1000.0 * weight / (weight + 3)) / 1000.0;
  }
}
