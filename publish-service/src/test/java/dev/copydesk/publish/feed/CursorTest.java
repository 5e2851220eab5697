package dev.copydesk.publish.feed;

import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.copydesk.publish.SamplePosts;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  private final Cursor cursor = new Cursor("aBcD-_12", List.of(5L, 0L, 123456789012L));

  @Test
  void readsWhatItWrote() {
    assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
  }

  @Test
  void goesIntoAnAddressAsItIs() {
    assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void beginsBeforeTheFirstEntryOfEachPartition() {
    assertThat(Cursor.start("f", 3)).isEqualTo(new Cursor("f", List.of(0L, 0L, 0L)));
  }

  @Test
  void movesOnlyInThePartitionOfAnEntry() {
    var entry = new PlacedEntry(1, 41, SamplePosts.RECEIVED, published(post(1), 1));

    assertThat(cursor.after(entry).offsets()).containsExactly(5L, 42L, 123456789012L);
    assertThat(cursor.before(entry).offsets()).containsExactly(5L, 41L, 123456789012L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2 feed 1,2",
        "1 feed",
        "1 feed -1",
        "1 feed 1,,2",
        "1 feed 1,9999999999999999999"
      })
  void refusesWhatIsNoCursor(String plain) {
    String text =
        Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.ISO_8859_1));

    assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse(text));
  }

  @Test
  void refusesWhatIsNotEvenEncoded() {
    assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse("no such cursor!"));
  }
}
