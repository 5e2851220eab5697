package dev.copydesk.contract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.event.FeedEntry.Change;
import dev.copydesk.contract.post.Cause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What an entry of the feed always is. */
class FeedEntryTest {
  private static final Instant TIME = Instant.parse("2026-03-01T08:00:00Z");
  private static final Instant UPDATED = Instant.parse("2026-03-01T08:00:00.000001Z");
  private static final Cause CAUSE = new Cause(Cause.Kind.POST, "magazine.example/post/7", "evt-1");

  @ParameterizedTest
  @EnumSource(
      value = Change.class,
      names = {"UNPUBLISHED", "TAKEN_DOWN", "LEFT"})
  void hasNoPostWhereItRemovesOne(Change change) {
    assertThat(change.removes()).isTrue();
    assertThat(removal(change, List.of()).post()).isNull();
  }

  @ParameterizedTest
  @EnumSource(
      value = Change.class,
      names = {"PUBLISHED", "UPDATED"})
  void neverIsWithoutAPostOtherwise(Change change) {
    assertThat(change.removes()).isFalse();
    assertThatThrownBy(() -> removal(change, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an entry has a post unless it removes it: magazine.example/post/7");
  }

  @Test
  void tellsNoAddressOfWhatWasTakenDown() {
    assertThat(removal(Change.UNPUBLISHED, List.of()).url()).isNotEmpty();
    assertThat(removal(Change.TAKEN_DOWN, List.of()).url()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"UNPUBLISHED, unpublished", "TAKEN_DOWN, taken-down", "LEFT, left"})
  void isWrittenInTheWordsOfTheFeed(Change change, String word) {
    assertThat(json(removal(change, List.of())).path("change").asString()).isEqualTo(word);
  }

  @Test
  void leavesThePostOutOfTheJsonOfARemoval() {
    assertThat(json(removal(Change.UNPUBLISHED, List.of())).has("post")).isFalse();
  }

  @Test
  void isAsOldAsItsEventWhereAnOlderWriterDidNotSay() {
    FeedEntry read =
        Json.MAPPER.readValue(
            """
            {"id":"magazine.example/post/7","site":"magazine.example","sequence":3,
             "change":"unpublished","time":"2026-03-01T08:00:00Z","changed":[],
             "cause":{"kind":"post","key":"magazine.example/post/7","reference":"evt-1"},
             "url":"https://magazine.example/7"}
            """,
            FeedEntry.class);

    assertThat(read.updated()).isEqualTo(TIME);
    assertThat(read.left()).isEmpty();
  }

  @Test
  void keepsItsListsToItself() {
    List<String> left = new ArrayList<>(List.of("category:fear"));
    FeedEntry entry = removal(Change.UNPUBLISHED, left);

    left.add("category:joy");

    assertThat(entry.left()).containsExactly("category:fear");
    assertThatThrownBy(() -> entry.left().add("x"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void becomesARemovalOfTheSamePlaceInTheFeed() {
    FeedEntry entry = removal(Change.UNPUBLISHED, List.of());

    FeedEntry left = entry.without(Change.LEFT, List.of("tag:b", "category:a", "tag:b"));

    assertThat(left.change()).isEqualTo(Change.LEFT);
    assertThat(left.left()).containsExactly("category:a", "tag:b");
    assertThat(left.sequence()).isEqualTo(entry.sequence());
    assertThat(left.updated()).isEqualTo(entry.updated());
    assertThat(left.cause()).isEqualTo(entry.cause());
    assertThat(left.post()).isNull();
  }

  private static FeedEntry removal(Change change, List<String> left) {
    return new FeedEntry(
        "magazine.example/post/7",
        "magazine.example",
        3,
        change,
        TIME,
        UPDATED,
        List.of(),
        left,
        CAUSE,
        "https://magazine.example/7",
        null);
  }

  private static JsonNode json(FeedEntry entry) {
    return Json.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(entry));
  }
}
