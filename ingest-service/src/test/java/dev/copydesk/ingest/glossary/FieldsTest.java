package dev.copydesk.ingest.glossary;

import static dev.copydesk.ingest.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.event.GlossaryTermDefined.Flag;
import dev.copydesk.ingest.reading.Faults;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of a glossary term, from JSON and from tables in which all is text. */
class FieldsTest {
  private final Faults faults = new Faults();

  @Test
  void putsATextOnOneLine() {
    assertThat(fields("{\"term\": \"  working \\n\\t memory \"}").text("term", 100))
        .isEqualTo("working memory");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"term\": null}", "{\"term\": \"\"}", "{\"term\": \"  \"}"})
  void takesABlankForNothing(String json) {
    assertThat(fields(json).text("term", 100)).isNull();
    assertThat(faults.none()).isTrue();
  }

  @Test
  void takesANumberForText() {
    assertThat(fields("{\"id\": 42}").text("id", 100)).isEqualTo("42");
  }

  @ParameterizedTest
  @CsvSource({"'{\"term\": [1]}', a list", "'{\"term\": {\"a\": 1}}', an object"})
  void refusesWhatIsNoText(String json, String found) {
    fields(json).text("term", 100);

    assertThat(onlyFault()).isEqualTo(new Fault("/term", found, only(100)));
  }

  @Test
  void refusesATextThatIsTooLongWithoutRepeatingIt() {
    fields("{\"term\": \"abcdefghijk\"}").text("term", 10);

    assertThat(onlyFault()).isEqualTo(new Fault("/term", "a text of 11 characters", only(10)));
  }

  @Test
  void readsTextsFromAListAndFromATablesCell() {
    String list = "{\"aliases\": [\"a\", \" b \", \"\", 3]}";
    String cell = "{\"aliases\": \"a| b ||3\"}";

    assertThat(fields(list).texts("aliases", 10)).containsExactly("a", "b", "3");
    assertThat(fields(cell).texts("aliases", 10)).containsExactly("a", "b", "3");
  }

  @Test
  void namesThePlaceOfATextInAListThatIsNone() {
    fields("{\"aliases\": [\"a\", {}, \"c\", []]}").texts("aliases", 10);

    assertThat(faults.refused(null).faults())
        .extracting(Fault::path)
        .containsExactly("/aliases/1", "/aliases/3");
  }

  @Test
  void refusesAnObjectForAList() {
    assertThat(fields("{\"aliases\": {\"0\": \"a\"}}").texts("aliases", 10)).isEmpty();
    assertThat(onlyFault().fix()).isEqualTo("send a list of texts");
  }

  @Test
  void knowsItsFlags() {
    assertThat(fields("{\"flags\": \"exact|priority\"}").flags())
        .containsExactlyInAnyOrder(Flag.EXACT, Flag.PRIORITY);
  }

  @Test
  void guessesWhichFlagWasMeant() {
    assertThat(fields("{\"flags\": [\"caseSensitiv\", \"exact\"]}").flags())
        .containsExactly(Flag.EXACT);
    assertThat(onlyFault().fix()).contains("did you mean caseSensitive?", "noInflect", "priority");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"deleted\": true}', true",
    "'{\"deleted\": \"TRUE \"}', true",
    "'{\"deleted\": false}', false",
    "'{\"deleted\": \"\"}', false",
    "'{}', false"
  })
  void readsYesAndNo(String json, boolean yes) {
    assertThat(fields(json).flag("deleted")).isEqualTo(yes);
    assertThat(faults.none()).isTrue();
  }

  @Test
  void refusesAYesInOtherWords() {
    assertThat(fields("{\"deleted\": \"yes\"}").flag("deleted")).isFalse();
    assertThat(onlyFault().fix()).isEqualTo("send true or false");
  }

  @ParameterizedTest
  @CsvSource({"en_gb, en-GB", "FR, fr", "zh-hant-tw, zh-Hant-TW", "ar, ar", "'', und"})
  void writesALanguageAsBcp47Does(String given, String written) {
    assertThat(fields("{\"language\": \"" + given + "\"}").language("language", "und"))
        .isEqualTo(written);
  }

  @Test
  void refusesALanguageThatIsNone() {
    assertThat(fields("{\"language\": \"the french one\"}").language("language", "und")).isNull();
    assertThat(onlyFault().fix()).contains("BCP 47");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"site\": \"HTTPS://Mind.Example/path\"}', mind.example",
    "'{\"site\": \"mind.example:8080\"}', mind.example:8080",
    "'{}', other.example"
  })
  void readsASiteByHostOrAddress(String json, String site) {
    assertThat(fields(json).site("site", "other.example")).isEqualTo(site);
  }

  @Test
  void wantsASiteWhereNobodyNamesOne() {
    assertThat(fields("{}").site("site", null)).isNull();
    assertThat(onlyFault().fix()).contains("?site=HOST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://mind.example/a", "http://mind.example"})
  void takesAFullAddress(String address) {
    assertThat(fields("{\"url\": \"" + address + "\"}").address("url")).isEqualTo(address);
    assertThat(faults.none()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a", "mind.example/a", "javascript:alert(1)", "https://", "http:// a"})
  void refusesAnAddressThatLeadsNowhere(String address) {
    fields("{\"url\": \"" + address + "\"}").address("url");

    assertThat(onlyFault().fix()).isEqualTo("send a full address, https://…");
  }

  @Test
  void guessesWhichFieldWasMeantAndEscapesItsName() {
    fields("{\"trem\": \"a\", \"a/b~c\": 1}").refuseOthersThan(List.of("term", "url"));

    assertThat(faults.refused(null).faults())
        .extracting(Fault::path)
        .containsExactly("/trem", "/a~1b~0c");
    assertThat(faults.refused(null).faults().get(0).fix()).startsWith("did you mean term?");
  }

  private Fields fields(String json) {
    return new Fields(object(json), faults);
  }

  private Fault onlyFault() {
    List<Fault> all = faults.refused(null).faults();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static String only(int longest) {
    return "send a text of at most " + longest + " characters";
  }
}
