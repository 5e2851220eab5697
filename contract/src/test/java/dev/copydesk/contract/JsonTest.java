package dev.copydesk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.contract.event.TermDefined;
import dev.copydesk.contract.post.Candidate;
import dev.copydesk.contract.post.Cause;
import dev.copydesk.contract.post.Excerpts;
import dev.copydesk.contract.post.Language;
import dev.copydesk.contract.post.Mention;
import dev.copydesk.contract.post.PostTerm;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** The one way in which records are written, and how much a reader puts up with. */
class JsonTest {
  private static final TermDefined FEAR =
      new TermDefined("magazine.example", "category", 3, "Fear", "fear", null, 0);

  @Test
  void writesFieldsInTheOrderInWhichTheyAreDeclared() {
    assertThat(Json.MAPPER.writeValueAsString(FEAR))
        .isEqualTo(
            "{\"site\":\"magazine.example\",\"taxonomy\":\"category\",\"id\":3,\"name\":\"Fear\","
                + "\"slug\":\"fear\",\"url\":null,\"parent\":0}");
  }

  @Test
  void writesEqualValuesAsEqualBytes() {
    assertThat(Json.MAPPER.writeValueAsBytes(FEAR))
        .isEqualTo(
            Json.MAPPER.writeValueAsBytes(
                new TermDefined("magazine.example", "category", 3, "Fear", "fear", null, 0)));
  }

  @Test
  void passesOverFieldsThatANewerWriterAdded() {
    assertThat(read("{\"id\":3,\"colour\":\"red\",\"more\":{\"a\":[1]}}").id()).isEqualTo(3);
  }

  @Test
  void readsWhatAnOlderWriterLeftOut() {
    TermDefined term = read("{\"site\":\"magazine.example\",\"taxonomy\":\"category\",\"id\":3}");

    assertThat(term.name()).isNull();
    assertThat(term.parent()).isZero();
  }

  @Test
  void leavesSlashesAlone() {
    assertThat(Json.MAPPER.writeValueAsString("</p>")).isEqualTo("\"</p>\"");
  }

  @Test
  void keepsIdsOf64Bits() {
    ObjectNode post = (ObjectNode) Json.MAPPER.readTree("{\"id\": 9007199254740993}");

    assertThat(post.get("id").asLong()).isEqualTo(9_007_199_254_740_993L);
    assertThat(post).hasToString("{\"id\":9007199254740993}");
  }

  @Test
  void readsATextAsLongAsARecordMayBe() {
    String text = "x".repeat(Topic.MAX_RECORD_BYTES - 100);

    assertThat(Json.MAPPER.readTree('"' + text + '"').stringValue()).hasSize(text.length());
  }

  @Test
  void refusesWhatIsNestedWithoutEnd() {
    String deep = "[".repeat(201) + "]".repeat(201);

    assertThatThrownBy(() -> Json.MAPPER.readTree(deep)).isInstanceOf(JacksonException.class);
    assertThat(Json.MAPPER.readTree(deep.substring(1, deep.length() - 1)).isArray()).isTrue();
  }

  @Test
  void writesTextAsUtf8() {
    assertThat(Json.MAPPER.writeValueAsBytes("é القلق 🙂"))
        .isEqualTo("\"é القلق 🙂\"".getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Enum<?>> words() {
    return Stream.<Enum<?>[]>of(
            Mention.Zone.values(),
            Mention.Tier.values(),
            Candidate.Reason.values(),
            Cause.Kind.values(),
            Excerpts.Source.values(),
            Language.Source.values(),
            PostTerm.Resolution.values(),
            PostTerm.Source.values())
        .flatMap(Arrays::stream);
  }

  @ParameterizedTest
  @MethodSource("words")
  void writesTheWordsOfTheContractInLowerCase(Enum<?> word) {
    String json = Json.MAPPER.writeValueAsString(word);

    assertThat(json).matches("\"[a-z_]+\"");
    assertThat((Object) Json.MAPPER.readValue(json, word.getDeclaringClass())).isSameAs(word);
  }

  private static TermDefined read(String json) {
    return Json.MAPPER.readValue(json, TermDefined.class);
  }
}
