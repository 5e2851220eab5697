package dev.copydesk.enrich.glossary;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.post.Mention;
import dev.copydesk.contract.post.Mention.Tier;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.enrich.text.Article;
import dev.copydesk.enrich.text.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  private final @Nullable String site;
  private final Article article;
  private final int leadEnd;
  private final Page page;
  private final Lexicon lexicon;
  private final Map<Integer, List<Mention>> mentions = new HashMap<>();
  private final Set<Integer> inTitle = new HashSet<>();

  /**
   * Nothing is gathered yet.
   *
   * @param site the article's; null where all terms are its own
   */
  Matches(@Nullable String site, Article article, Page page, Lexicon lexicon) {
    this.site = site;
    this.article = article;
    this.page = page;
    this.lexicon = lexicon;
    this.leadEnd =
        article.blocks().stream()
            .filter(block -> block.kind() == Block.Kind.PROSE)
            .findFirst()
            .map(Block::end)
            .orElse(0);
  }

  void add(int posting, Hit hit) {
    int term = Posting.term(posting);
    List<Mention> known = mentions.computeIfAbsent(term, unseen -> new ArrayList<>());
    known.add(mention(lexicon.term(term), posting, hit));
  }

  void addTitle(int posting) {
    inTitle.add(Posting.term(posting));
  }

  List<TermMatch> best() {
    return mentions.keySet().stream()
        .sorted(comparing(term -> lexicon.term(term).site()))
        .map(this::match)
        .sorted(BEST_FIRST)
        .toList();
  }

  private Mention mention(GlossaryTermDefined term, int posting, Hit hit) {
    String surface = article.text().substring(hit.start(), hit.end());
    return new Mention(
        surface,
        article.htmlStart(hit.start()),
        article.htmlEnd(hit.end()),
        hit.start(),
        hit.end(),
        page.zone(hit.start()),
        hit.clitic() ? Tier.CLITIC : tier(term, posting, surface));
  }

  private static Tier tier(GlossaryTermDefined term, int posting, String surface) {
    boolean exact = term.term().equals(surface) || term.aliases().contains(surface);
    return exact ? Tier.EXACT : Posting.tier(posting);
  }

  private TermMatch match(int number) {
    GlossaryTermDefined term = lexicon.term(number);
    List<Mention> found = mentions.getOrDefault(number, List.of());
    return new TermMatch(
        term.id(),
        term.term(),
        term.url(),
        term.definition(),
        term.language(),
        found.size(),
        score(number, found),
        site == null || term.site().equals(site) ? null : term.site(),
        found);
  }

  private double score(int number, List<Mention> found) {
    int weight = found.size();
    weight += found.get(0).textStart() < leadEnd ? 1 : 0;
    weight += inTitle.contains(number) ? 2 : 0;
    return Math.round(1000.0 * weight / (weight + 3)) / 1000.0;
  }
}
