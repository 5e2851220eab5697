package dev.copydesk.publish.linking;

import dev.copydesk.contract.post.Content;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Mention;
import dev.copydesk.contract.post.Mention.Tier;
import dev.copydesk.contract.post.Mention.Zone;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.publish.SamplePosts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Posts that mention terms, for tests. A mention is found where the words stand in the HTML, be
 * there tags between and inside of them; whether they are prose is not looked at.
 */
final class Mentioning {
  private static final String BETWEEN = "(?:<[^>]*>|\\s)*";

  private final String html;
  private final List<TermMatch> terms = new ArrayList<>();

  Mentioning(String html) {
    this.html = html;
  }

  /** A term whose id is the term itself, with a page of its own. */
  Mentioning of(String... names) {
    for (String name : names) {
      ofTerm(
          name, "https://mind.example/glossary/" + name.replace(' ', '-') + "/", "About " + name);
    }
    return this;
  }

  Mentioning ofTerm(String name, String url, String definition) {
    return ofTerm(name, name, url, definition, Tier.EXACT);
  }

  /** A term under another id, with the words that mention it. */
  Mentioning ofTerm(String id, String words, String url, String definition, Tier tier) {
    List<Mention> mentions = new ArrayList<>();
    String pattern =
        words
            .chars()
            .mapToObj(c -> c == ' ' ? "\\s" : Pattern.quote(Character.toString(c)))
            .reduce((one, other) -> one + BETWEEN + other)
            .orElseThrow();
    Matcher found = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(html);
    while (found.find()) {
      mentions.add(
          new Mention(
              words, found.start(), found.end(), found.start(), found.end(), Zone.BODY, tier));
    }
    terms.add(
        new TermMatch(id, words, url, definition, "en", mentions.size(), 0.5, null, mentions));
    return this;
  }

  EnrichedPost post() {
    return SamplePosts.with(
        SamplePosts.post(1), Map.of("content", new Content(html, "not looked at"), "terms", terms));
  }

  String linked() {
    return linked(LinkPolicy.USUAL);
  }

  String linked(LinkPolicy policy) {
    return Linker.linked(post(), policy);
  }
}
