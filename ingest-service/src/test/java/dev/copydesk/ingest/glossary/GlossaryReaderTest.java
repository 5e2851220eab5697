package dev.copydesk.ingest.glossary;

import static dev.copydesk.ingest.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.GlossaryTermDefined.Flag;
import dev.copydesk.contract.event.GlossaryTermDeleted;
import dev.copydesk.contract.post.Mention.Zone;
import dev.copydesk.ingest.reading.Accepted;
import dev.copydesk.ingest.reading.Outcome;
import dev.copydesk.ingest.reading.Refused;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.StringNode;

class GlossaryReaderTest {
  private static final String SITE = "mind.example";

  private final GlossaryReader reader = new GlossaryReader();

  @Test
  void readsEveryField() {
    assertThat(
            read(
                """
                {"id": 42, "site": "Other.Example", "language": "en_gb", "term": "working  memory",
                 "aliases": ["WM", " short-term store "], "definition": "What holds things in mind.",
                 "url": "https://other.example/wm", "flags": ["caseSensitive"]}
                """))
        .isEqualTo(
            new GlossaryTermDefined(
                "42",
                "other.example",
                "en-GB",
                "working memory",
                List.of("WM", "short-term store"),
                "What holds things in mind.",
                "https://other.example/wm",
                Set.of(Flag.CASE_SENSITIVE)));
  }

  @Test
  void needsNothingButATermWhereTheSiteIsKnown() {
    assertThat(read("{\"term\": \"Déjà vu\"}"))
        .isEqualTo(
            new GlossaryTermDefined(
                "déjà-vu", SITE, "und", "Déjà vu", List.of(), null, null, Set.of()));
  }

  @Test
  void readsATablesRowInWhichEverythingIsText() {
    assertThat(
            read(
                """
                {"id": "", "language": "fr", "term": "mémoire", "aliases": "souvenir | mémoires",
                 "definition": "", "url": " ", "flags": "disabled|caseSensitive", "deleted": "false"}
                """))
        .isEqualTo(
            new GlossaryTermDefined(
                "mémoire",
                SITE,
                "fr",
                "mémoire",
                List.of("souvenir", "mémoires"),
                null,
                null,
                Set.of(Flag.CASE_SENSITIVE, Flag.DISABLED)));
  }

  @ParameterizedTest
  @CsvSource({
    "Stroop effect, stroop-effect",
    "  (Freud's) Id!  , freud-s-id",
    "ذاكرة عاملة, ذاكرة-عاملة",
    "g, g",
    "%, %"
  })
  void makesAnIdOfATermThatHasNone(String term, String id) {
    assertThat(((GlossaryTermDefined) read("{\"term\": \"" + term + "\"}")).id()).isEqualTo(id);
  }

  @Test
  void removesATermByItsId() {
    assertThat(read("{\"id\": \"7\", \"deleted\": true}"))
        .isEqualTo(new GlossaryTermDeleted("7", SITE, "und"));
  }

  @Test
  void removesATermByItsWords() {
    Accepted<?> gone =
        (Accepted<?>) reader.read(object("{\"term\": \"Id\", \"deleted\": true}"), SITE);

    assertThat(gone.outcome()).isEqualTo(Outcome.REMOVED);
    assertThat(gone.key()).isEqualTo("mind.example/und/id");
  }

  @Test
  void listsEveryFaultAtOnce() {
    List<Fault> faults =
        faults(
            """
            {"terms": "x", "language": "not a code", "aliases": ["a", 1, {}], "flags": ["casesensitive"],
             "url": "example.org/x", "definition": [], "deleted": "perhaps", "site": "a b"}
            """);

    assertThat(faults)
        .extracting(Fault::path)
        .containsExactlyInAnyOrder(
            "/terms",
            "/term",
            "/language",
            "/site",
            "/aliases/2",
            "/flags",
            "/url",
            "/definition",
            "/deleted");
  }

  @Test
  void namesTheFieldThatWasProbablyMeant() {
    assertThat(faults("{\"term\": \"a\", \"alias\": \"b\"}").get(0).fix())
        .startsWith("did you mean aliases?");
  }

  @Test
  void namesTheFlagThatWasProbablyMeant() {
    assertThat(faults("{\"term\": \"a\", \"flags\": [\"disable\"]}").get(0).fix())
        .startsWith("did you mean disabled?");
  }

  @Test
  void readsTheZonesInWhichATermIsLookedForAndNot() {
    GlossaryTermDefined term =
        (GlossaryTermDefined)
            read(
                """
                {"term": "a", "zones": ["body", "list"], "skip": "link|quote"}
                """);

    assertThat(term.zones()).containsExactly(Zone.BODY, Zone.LIST);
    assertThat(term.skip()).containsExactly(Zone.LINK, Zone.QUOTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "\"\""})
  void looksForATermWithoutZonesInEveryZone(String none) {
    GlossaryTermDefined term =
        (GlossaryTermDefined)
            read("{\"term\": \"a\", \"zones\": " + none + ", \"skip\": " + none + "}");

    assertThat(Zone.values()).allMatch(term::isFor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zones", "skip"})
  void namesTheZoneThatWasProbablyMeant(String field) {
    List<Fault> faults = faults("{\"term\": \"a\", \"" + field + "\": [\"headings\"]}");

    assertThat(faults).extracting(Fault::path).containsExactly("/" + field);
    assertThat(faults.get(0).fix())
        .isEqualTo(
            "did you mean heading? The zones are [body, caption, em, heading, link, list, quote,"
                + " strong, table]");
  }

  @Test
  void asksForASiteWhereNoneIsKnown() {
    Refused refused = (Refused) reader.read(object("{\"term\": \"a\"}"), null);

    assertThat(refused.faults()).extracting(Fault::path).containsExactly("/site");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"term\": \"\"}", "{\"term\": null}", "{\"deleted\": true}"})
  void asksForATermWhereNeitherTermNorIdIsGiven(String json) {
    assertThat(faults(json)).extracting(Fault::path).containsExactly("/term");
  }

  @Test
  void refusesWhatIsNoObject() {
    Refused refused = (Refused) reader.read(StringNode.valueOf("memory"), SITE);

    assertThat(refused.faults().get(0).found()).isEqualTo("a text of 6 characters");
  }

  private Object read(String json) {
    return ((Accepted<?>) reader.read(object(json), SITE)).event();
  }

  private List<Fault> faults(String json) {
    return ((Refused) reader.read(object(json), SITE)).faults();
  }
}
