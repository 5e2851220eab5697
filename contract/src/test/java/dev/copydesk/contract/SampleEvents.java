package dev.copydesk.contract;

import dev.copydesk.contract.event.FeedEntry;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.GlossaryTermDefined.Flag;
import dev.copydesk.contract.event.GlossaryTermDeleted;
import dev.copydesk.contract.event.PostEnriched;
import dev.copydesk.contract.event.PostPublished;
import dev.copydesk.contract.event.PostRemoved;
import dev.copydesk.contract.event.Rejection;
import dev.copydesk.contract.event.TakeDown;
import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.event.TermDeleted;
import dev.copydesk.contract.post.Author;
import dev.copydesk.contract.post.Candidate;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.Content;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.Excerpts;
import dev.copydesk.contract.post.Excerpts.Excerpt;
import dev.copydesk.contract.post.Image;
import dev.copydesk.contract.post.Language;
import dev.copydesk.contract.post.Mention;
import dev.copydesk.contract.post.PostTerm;
import dev.copydesk.contract.post.Provenance;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.contract.post.Title;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** One or two events of every case: one with every field, one with as few as there may be. */
final class SampleEvents {
  static final Instant TIME = Instant.parse("2026-03-01T08:00:00.125Z");
  static final PostKey KEY = new PostKey("magazine.example", "post", 9_007_199_254_740_993L);

  private SampleEvents() {}

  static List<Object> all() {
    return List.of(
        TakeDown.of(KEY, TIME, "A court says so."),
        TakeDown.of(KEY, TIME, null),
        new PostPublished((ObjectNode) Json.MAPPER.readTree(NATIVE_POST)),
        PostRemoved.of(KEY, "its status is draft"),
        PostRemoved.byTakeDown(KEY),
        new TermDefined(
            KEY.site(), "category", 3, "Fear", "fear", "https://magazine.example/fear/", 2),
        new TermDefined(KEY.site(), "category", 4, "", "", null, 0),
        new TermDeleted(KEY.site(), "category", 3),
        glossaryTerm("CBT stands for it.", "https://magazine.example/glossary/cbt/"),
        glossaryTerm(null, null),
        new GlossaryTermDeleted("cbt", KEY.site(), "en"),
        new Rejection("evt-1", "", "ingest", List.of(new Fault("/id", "text", "a number")), TIME),
        new PostEnriched(fullPost()),
        new PostEnriched(barePost()),
        entry(FeedEntry.Change.UPDATED, fullPost()),
        entry(FeedEntry.Change.UNPUBLISHED, null),
        entry(FeedEntry.Change.TAKEN_DOWN, null));
  }

  private static final String NATIVE_POST =
      """
      {"id": 9007199254740993, "type": "post", "status": "publish",
       "link": "https://magazine.example/naming-fear/",
       "title": {"rendered": "Naming fear"},
       "content": {"rendered": "<p>Fear has a name.</p>", "protected": false},
       "a_plugin's_field": []}
      """;

  private static GlossaryTermDefined glossaryTerm(String definition, String url) {
    Set<Flag> flags = url == null ? Set.of() : Set.of(Flag.CASE_SENSITIVE, Flag.DISABLED);
    return new GlossaryTermDefined(
            "cbt", KEY.site(), "en", "CBT", List.of("talking cure"), definition, url, flags)
        .in(Set.of(), url == null ? Set.of() : Set.of(Mention.Zone.QUOTE, Mention.Zone.LINK));
  }

  private static FeedEntry entry(FeedEntry.Change change, EnrichedPost post) {
    List<String> changed = change == FeedEntry.Change.UPDATED ? List.of("title") : List.of();
    return new FeedEntry(
        KEY.toString(),
        KEY.site(),
        7,
        change,
        TIME,
        TIME,
        changed,
        List.of("tag:grief"),
        cause(),
        link(),
        post);
  }

  private static EnrichedPost fullPost() {
    return new EnrichedPost(
        KEY.site(),
        KEY.type(),
        KEY.id(),
        link(),
        "publish",
        new Language("en", Language.Source.DETECTED, "fr"),
        new Title("Naming fear", "Naming fear"),
        new Author(2, "Ada", "https://magazine.example/author/ada/"),
        new Image(9, "https://magazine.example/fear.jpg", "A mask", 1200, 800),
        TIME,
        TIME,
        List.of(category(PostTerm.Resolution.RESOLVED)),
        List.of(unknownTag()),
        List.of(match()),
        List.of(new Candidate("inner critic", 1, Candidate.Reason.EMPHASISED, 0.5)),
        excerpts(),
        new Content("<p>Fear has a name.</p>", "Fear has a name."),
        provenance());
  }

  private static EnrichedPost barePost() {
    return new EnrichedPost(
        KEY.site(),
        KEY.type(),
        KEY.id(),
        link(),
        "publish",
        new Language("und", Language.Source.SITE, null),
        new Title("", ""),
        null,
        new Image(9, null, null, null, null),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        excerpts(),
        new Content("", ""),
        provenance());
  }

  private static PostTerm category(PostTerm.Resolution resolution) {
    return new PostTerm(
        3,
        "Fear",
        "fear",
        "https://magazine.example/fear/",
        List.of(new PostTerm.Step(2, "Feelings", "feelings"), new PostTerm.Step(3, "Fear", "fear")),
        resolution,
        PostTerm.Source.TERM);
  }

  private static PostTerm unknownTag() {
    return new PostTerm(
        5,
        null,
        null,
        null,
        List.of(new PostTerm.Step(5, null, null)),
        PostTerm.Resolution.PENDING,
        PostTerm.Source.NONE);
  }

  private static TermMatch match() {
    var mention = new Mention("Fear", 3, 7, 0, 4, Mention.Zone.BODY, Mention.Tier.EXACT);
    return new TermMatch(
        "fear", "fear", null, "An emotion.", "en", 1, 0.75, null, List.of(mention));
  }

  private static Excerpts excerpts() {
    var excerpt = new Excerpt("Fear has a name.", "Fear has a name.", false, 1, 4, 16, 3, 19);
    return new Excerpts(Excerpts.Source.GENERATED, "en", null, excerpt, excerpt, excerpt);
  }

  private static Provenance provenance() {
    return new Provenance("evt-1", cause(), Map.of("received", TIME), "g1", "e1");
  }

  private static Cause cause() {
    return new Cause(Cause.Kind.POST, KEY.toString(), "evt-1");
  }

  private static String link() {
    return "https://magazine.example/fr/naming-fear/";
  }
}
