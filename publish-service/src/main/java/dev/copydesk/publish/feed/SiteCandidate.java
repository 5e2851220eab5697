package dev.copydesk.publish.feed;

import dev.copydesk.contract.post.Candidate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a site's posts together say for a phrase that its glossary lacks.
 *
 * @param phrase as most of them write it
 * @param language of the posts that propose it, without a variety
 * @param proposed how many posts propose it
 * @param posts how many posts of the site have its words, see {@link #MOST_POSTS}
 * @param count at how many places it is proposed
 * @param reasons how many posts propose it for which reason
 * @param examples some of the posts that propose it, the one that has stood so longest first
 */
public record SiteCandidate(
    String phrase,
    String language,
    int proposed,
    int posts,
    int count,
    Map<Candidate.Reason, Integer> reasons,
    List<Example> examples) {
  /** Posts are counted up to here: beyond it, more of them make it no more urgent. */
  public static final int MOST_POSTS = 100;

  /**
   * What is to be defined next comes first: by the number of posts that propose it, times 1 + ln of
   * the number of posts that have it (sublinear scaling). One post that proposes what forty have
   * counts as much as five that propose what no other has.
   */
  public static final Comparator<SiteCandidate> NEXT_FIRST =
      Comparator.comparingDouble(SiteCandidate::weight)
          .thenComparingInt(SiteCandidate::count)
          .reversed()
          .thenComparing(SiteCandidate::phrase)
          .thenComparing(SiteCandidate::language);

  public SiteCandidate {
    reasons = new TreeMap<>(reasons);
    examples = List.copyOf(examples);
  }

  /** A post that proposes it. */
  public record Example(String key, String url, String title) {}

  /** The same with posts to look at. */
  public SiteCandidate with(List<Example> some) {
    return new SiteCandidate(phrase, language, proposed, posts, count, reasons, some);
  }

  private double weight() {
    return proposed * (1 + Math.log(posts));
  }
}
