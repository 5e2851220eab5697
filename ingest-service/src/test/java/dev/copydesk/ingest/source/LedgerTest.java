package dev.copydesk.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.ingest.source.Ledger.Entry;
import dev.copydesk.ingest.source.Ledger.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
  private static final String SHELF = "POST/post";

  @TempDir Path folder;
  private Ledger ledger;

  @BeforeEach
  void open() throws IOException {
    ledger = Ledger.open(folder.resolve("sites/mind.sqlite"));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void isBeforeTheFirstReadingWhenItIsNew() throws Exception {
    assertThat(ledger.place(SHELF)).isEqualTo(new Place(0, 0, true));
  }

  @Test
  void keepsWhatWasReadAndWhereTheReadingIs() throws Exception {
    ledger.settle(SHELF, entries(3, 5), new Place(1, 5, false));

    reopen();

    assertThat(ledger.place(SHELF)).isEqualTo(new Place(1, 5, false));
    assertThat(ledger.entry(SHELF, 3)).get().extracting(Entry::note).isEqualTo("note 3");
    assertThat(ledger.entry(SHELF, 4)).isEmpty();
    assertThat(ledger.met(SHELF, 1)).isEqualTo(2);
  }

  @Test
  void knowsWhatAReadingHasNotMet() throws Exception {
    ledger.settle(SHELF, entries(1, 2, 3, 4), new Place(1, 4, true));
    ledger.settle(SHELF, entries(2, 4), new Place(2, 4, false));

    assertThat(ledger.notMet(SHELF, 2, 0, 10)).containsExactly(1L, 3L);
    assertThat(ledger.notMet(SHELF, 2, 1, 10)).containsExactly(3L);
    assertThat(ledger.anyMet(SHELF, 2)).isPresent();
  }

  @Test
  void meetsAWholeWindowThatIsAsItWas() throws Exception {
    ledger.settle(SHELF, entries(1, 2, 3, 4), new Place(1, 4, true));

    ledger.meet(SHELF, 2, new Place(2, 3, false));

    assertThat(ledger.notMet(SHELF, 2, 0, 10)).containsExactly(1L, 4L);
    assertThat(ledger.place(SHELF)).isEqualTo(new Place(2, 3, false));
  }

  @Test
  void forgetsWhatIsGone() throws Exception {
    ledger.settle(SHELF, entries(1), new Place(1, 1, true));

    ledger.forget(SHELF, 1);

    assertThat(ledger.entry(SHELF, 1)).isEmpty();
  }

  @Test
  void keepsCollectionsApart() throws Exception {
    ledger.settle(SHELF, entries(1), new Place(1, 1, true));

    assertThat(ledger.entry("POST/page", 1)).isEmpty();
    assertThat(ledger.place("POST/page").pass()).isZero();
  }

  @Test
  void takesIdsBeyond32Bits() throws Exception {
    ledger.settle(SHELF, entries(5_000_000_000L), new Place(1, 5_000_000_000L, true));

    assertThat(ledger.place(SHELF).last()).isEqualTo(5_000_000_000L);
  }

  @Test
  void saysWhichFileCannotBeUsed() throws Exception {
    Path file = folder.resolve("other.sqlite");
    Files.writeString(
        file, "This is no database, and long enough to be seen to be none. ".repeat(50));

    assertThatThrownBy(() -> Ledger.open(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("other.sqlite cannot be used");
  }

  private void reopen() throws IOException {
    ledger.close();
    open();
  }

  private static Map<Long, Entry> entries(long... ids) {
    Map<Long, Entry> entries = new HashMap<>();
    for (long id : ids) {
      entries.put(id, new Entry("print " + id, "note " + id));
    }
    return entries;
  }
}
