package dev.copydesk.publish.store;

import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.post.Candidate;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.publish.feed.SiteCandidate;
import dev.copydesk.publish.feed.SiteCandidate.Example;
import dev.copydesk.publish.feed.WantedCandidates;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the public posts of a site propose, added up. */
final class CandidateRows {
  /**
   * So many phrases are weighed, those that most posts propose: each is looked for in all posts.
   */
  private static final int MOST_WEIGHED = 300;

  private static final int EXAMPLES = 3;
  private static final String OF_PHRASE =
      " FROM candidate d WHERE d.site = ?1 AND d.language = ?2 AND d.folded = ?3";

  private final PreparedStatement phrases;
  private final PreparedStatement forms;
  private final PreparedStatement posts;
  private final PreparedStatement examples;

  CandidateRows(Connection connection) throws SQLException {
    phrases =
        connection.prepareStatement(
            "SELECT language, folded, count(*) AS proposed, sum(count) AS places FROM candidate"
                + " WHERE site = ?1 AND (?2 IS NULL OR language = ?2) GROUP BY language, folded"
                + " HAVING count(*) >= ?3 ORDER BY proposed DESC, places DESC, folded, language"
                + " LIMIT ?4");
    forms =
        connection.prepareStatement(
            "SELECT surface, reason, count(*)" + OF_PHRASE + " GROUP BY surface, reason");
    // Crossed, so that the index is asked first: it finds few, and the site may have many.
    posts =
        connection.prepareStatement(
            "SELECT count(*) FROM (SELECT 1 FROM search s CROSS JOIN change c"
                + " WHERE search MATCH ?1 AND c.row = s.rowid AND c.post >= ?2 AND c.post < ?3"
                + " LIMIT ?4)");
    examples =
        connection.prepareStatement(
            "SELECT c.partition, c.offset, c.time, c.entry FROM (SELECT d.row"
                + OF_PHRASE
                + " ORDER BY d.row LIMIT ?4) f JOIN change c ON c.row = f.row ORDER BY c.row");
  }

  /** The best of those that are wanted, best first. */
  List<SiteCandidate> best(WantedCandidates wanted) throws SQLException {
    Map<SiteCandidate, Phrase> weighed = new TreeMap<>(SiteCandidate.NEXT_FIRST);
    for (Phrase each : phrases(wanted)) {
      weighed.put(weighed(wanted.site(), each), each);
    }
    List<SiteCandidate> best = new ArrayList<>();
    for (var each : weighed.entrySet().stream().limit(wanted.most()).toList()) {
      best.add(each.getKey().with(examples(wanted.site(), each.getValue())));
    }
    return best;
  }

  private List<Phrase> phrases(WantedCandidates wanted) throws SQLException {
    phrases.setString(1, wanted.site());
    phrases.setString(2, wanted.language().orElse(null));
    phrases.setInt(3, wanted.least());
    phrases.setInt(4, Math.max(MOST_WEIGHED, wanted.most()));
    List<Phrase> all = new ArrayList<>();
    try (ResultSet row = phrases.executeQuery()) {
      while (row.next()) {
        all.add(new Phrase(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)));
      }
    }
    return all;
  }

  private SiteCandidate weighed(String site, Phrase phrase) throws SQLException {
    bind(forms, site, phrase);
    Map<Candidate.Reason, Integer> reasons = new EnumMap<>(Candidate.Reason.class);
    Map<String, Integer> surfaces = new HashMap<>();
    try (ResultSet row = forms.executeQuery()) {
      while (row.next()) {
        reasons.merge(Candidate.Reason.valueOf(row.getString(2)), row.getInt(3), Integer::sum);
        surfaces.merge(row.getString(1), row.getInt(3), Integer::sum);
      }
    }
    String surface =
        surfaces.keySet().stream()
            .max(
                Comparator.<String>comparingInt(each -> surfaces.get(each))
                    .thenComparing(Comparator.reverseOrder()))
            .orElseThrow();
    return new SiteCandidate(
        surface,
        phrase.language,
        phrase.proposed,
        Math.max(phrase.proposed, posts(site, surface)),
        phrase.places,
        reasons,
        List.of());
  }

  private int posts(String site, String surface) throws SQLException {
    Optional<String> words = SearchWords.asked('"' + surface.replace('"', ' ') + '"');
    if (words.isEmpty()) {
      return 0;
    }
    posts.setString(1, words.get());
    posts.setString(2, site + '/');
    posts.setString(3, site + '0');
    posts.setInt(4, SiteCandidate.MOST_POSTS);
    try (ResultSet row = posts.executeQuery()) {
      return row.getInt(1);
    }
  }

  private List<Example> examples(String site, Phrase phrase) throws SQLException {
    bind(examples, site, phrase);
    examples.setInt(4, EXAMPLES);
    List<Example> all = new ArrayList<>();
    for (StoredRow each : StoredRow.all(examples)) {
      FeedEntry entry = each.entry().entry();
      EnrichedPost post = entry.post();
      all.add(new Example(entry.id(), entry.url(), post == null ? "" : post.title().text()));
    }
    return all;
  }

  private static void bind(PreparedStatement statement, String site, Phrase phrase)
      throws SQLException {
    statement.setString(1, site);
    statement.setString(2, phrase.language);
    statement.setString(3, phrase.folded);
  }

  private record Phrase(String language, String folded, int proposed, int places) {}
}
