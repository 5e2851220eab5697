package dev.copydesk.ingest.wordpress;

import static dev.copydesk.ingest.Samples.CLOCK;
import static dev.copydesk.ingest.Samples.json;
import static dev.copydesk.ingest.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.PostKey;
import dev.copydesk.contract.event.PostRemoved;
import dev.copydesk.ingest.reading.Accepted;
import dev.copydesk.ingest.reading.Outcome;
import dev.copydesk.ingest.reading.Reading;
import dev.copydesk.ingest.reading.Refused;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Only what proves to be public passes. */
class GateTest {
  private final WordPressReader reader = new WordPressReader(Set.of("post"), CLOCK);

  @ParameterizedTest
  @ValueSource(
      strings = {"draft", "pending", "private", "future", "auto-draft", "inherit", "in-progress"})
  void holdsBackEveryStatusButPublish(String status) {
    assertThat(reason(json("post").put("status", status))).isEqualTo("its status is " + status);
  }

  @Test
  void holdsBackAStatusThatOnlyLooksLikePublish() {
    assertThat(heldBack(json("post").put("status", "Publish"))).isTrue();
  }

  @Test
  void refusesAPostWithoutStatusForNothingSaysThatItIsPublic() {
    assertThat(read(json("post").without("status"))).isInstanceOf(Refused.class);
  }

  @Test
  void holdsBackAProtectedPostThatComesWithItsFullText() {
    assertThat(reason(json("protected"))).isEqualTo("it is protected by a password");
  }

  @Test
  void holdsBackAProtectedPostThatComesWithoutItsPassword() {
    assertThat(heldBack(json("protected").without("password"))).isTrue();
  }

  @Test
  void holdsBackAPostWhoseExcerptAloneIsProtected() {
    ObjectNode post = json("post");
    ((ObjectNode) post.get("excerpt")).put("protected", true);

    assertThat(heldBack(post)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"1\"", "\"true\"", "\"yes\"", "{}", "[1]"})
  void takesWhateverPhpMightTakeForTrueAsProtected(String flag) {
    ObjectNode post = json("post");
    ((ObjectNode) post.get("content")).set("protected", object("{\"f\":" + flag + "}").get("f"));

    assertThat(heldBack(post)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "0", "\"\"", "null", "\"0\""})
  void takesWhateverPhpTakesForFalseAsUnprotected(String flag) {
    ObjectNode post = json("post");
    ((ObjectNode) post.get("content")).set("protected", object("{\"f\":" + flag + "}").get("f"));

    assertThat(heldBack(post)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "post_password"})
  void holdsBackAPostWithAPasswordWhateverItsFlagSays(String field) {
    ObjectNode post = json("post").put(field, "OPEN-SESAME");

    assertThat(((Accepted<?>) read(post)).event().toString()).doesNotContain("OPEN-SESAME");
    assertThat(heldBack(post)).isTrue();
  }

  @Test
  void passesAnEmptyPostForEmptinessProvesNothing() {
    ObjectNode post = json("post");
    ((ObjectNode) post.get("content")).put("rendered", "");

    assertThat(heldBack(post)).isFalse();
  }

  @Test
  void holdsBackATypeThatIsNotPublishedHere() {
    assertThat(reason(json("post").put("type", "attachment")))
        .isEqualTo("its type, attachment, is not among those published here");
  }

  @Test
  void passesAPostDatedAMinuteAheadAsWordPressDoes() {
    assertThat(heldBack(json("post").put("date_gmt", "2026-03-10T12:01:00"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-03-10T12:01:01", "2026-03-10 12:01:01", "2026-03-10T14:01:01+02:00"})
  void holdsBackAPostDatedFurtherAhead(String date) {
    assertThat(reason(json("post").put("date_gmt", date))).isEqualTo("it is dated in the future");
  }

  @Test
  void goesByTheLocalDateWhereThereIsNoOtherAndEveryZoneIsPast() {
    ObjectNode post = json("post").without("date_gmt");

    assertThat(heldBack(post.put("date", "2026-03-11T02:01:00"))).isFalse();
    assertThat(heldBack(post.put("date", "2026-03-11T02:01:01"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0001-11-30T00:00:00", "0000-00-00T00:00:00", ""})
  void takesAZeroDateForNone(String date) {
    assertThat(heldBack(json("post").put("date_gmt", date).put("date", date))).isFalse();
  }

  @Test
  void refusesADateThatCannotBeReadForItMightLieAhead() {
    Refused refused = (Refused) read(json("post").put("date_gmt", "next week"));

    assertThat(refused.faults()).extracting(Fault::path).containsExactly("/date_gmt");
  }

  @Test
  void tellsOfADraftNothingButItsKeyAndStatus() {
    assertThat(((Accepted<?>) read(json("draft"))).event())
        .isEqualTo(
            PostRemoved.of(new PostKey("mind.example", "post", 4104), "its status is draft"));
  }

  @Test
  void holdsBackADraftHoweverLittleOfItThereIs() {
    ObjectNode stub =
        object("{\"id\":1,\"type\":\"post\",\"status\":\"draft\",\"link\":\"https://a.example/\"}");

    assertThat(heldBack(stub)).isTrue();
  }

  private Reading read(ObjectNode post) {
    return reader.read(post, null);
  }

  private boolean heldBack(ObjectNode post) {
    return ((Accepted<?>) read(post)).outcome() == Outcome.HELD_BACK;
  }

  private String reason(ObjectNode post) {
    return ((Accepted<?>) read(post)).reason();
  }
}
