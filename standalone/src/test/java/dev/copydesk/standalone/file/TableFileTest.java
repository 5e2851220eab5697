package dev.copydesk.standalone.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TableFileTest {
  @Test
  void takesATermAndItsDefinitionBetweenTabs() throws IOException {
    assertThat(Collected.from("g.tsv", "anxiety\tworry without an end\n").items)
        .containsExactly("{\"term\":\"anxiety\",\"definition\":\"worry without an end\"}");
  }

  @Test
  void takesAListOfTerms() throws IOException {
    assertThat(Collected.from("g.txt", "anxiety\n\nworking memory\n").items)
        .containsExactly("{\"term\":\"anxiety\"}", "{\"term\":\"working memory\"}");
  }

  @Test
  void namesTheFieldsByTheFirstRow() throws IOException {
    assertThat(Collected.from("g.csv", "Id,Term,language\n7,anxiété,fr\n").items)
        .containsExactly("{\"id\":\"7\",\"term\":\"anxiété\",\"language\":\"fr\"}");
  }

  @Test
  void letsAFieldHoldCommasAndLinesWithinQuotes() throws IOException {
    assertThat(Collected.from("g.csv", "term,definition\ncue,\"a sign, or\ntwo\"\n").items)
        .containsExactly("{\"term\":\"cue\",\"definition\":\"a sign, or\\ntwo\"}");
  }

  @Test
  void takesAQuotationMarkBetweenTabsAsALetter() throws IOException {
    assertThat(Collected.from("g.tsv", "cue\tthe \"sign\"\nnext\t\"open\n").items).hasSize(2);
  }

  @Test
  void namesEachTermByItsLine() throws IOException {
    Collected collected = Collected.from("g.csv", "term,definition\n\na,\"x\ny\"\nb,z\n");
    assertThat(collected.references).containsExactly("g.csv:3", "g.csv:5");
  }

  @Test
  void passesOverAByteOrderMark() throws IOException {
    assertThat(Collected.from("g.tsv", "\uFEFFterm\tdefinition\ncue\tsign\n").items)
        .containsExactly("{\"term\":\"cue\",\"definition\":\"sign\"}");
  }

  @Test
  void saysHowToMendARowWithMoreFieldsThanNames() throws IOException {
    Collected collected = Collected.from("g.tsv", "a\tb\tc\nd\te\n");
    assertThat(collected.references).containsExactly("g.tsv:1", "g.tsv:2");
    assertThat(collected.faults)
        .containsExactly(
            ": 3 fields where there are 2 names: [term, definition];"
                + " name every field in the first row, one of which must be term");
  }

  @Test
  void saysThatAFileIsNoUtf8() throws IOException {
    byte[] latin1 = "anxiété\tinquiétude\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Collected.from("g.tsv", new ByteArrayInputStream(latin1)).faults)
        .containsExactly(": bytes that are no UTF-8; save the file as UTF-8");
  }

  @Test
  void saysWhereAQuoteIsNotClosed() throws IOException {
    assertThat(Collected.from("g.csv", "term,definition\ncue,\"never closed\n").faults)
        .singleElement()
        .asString()
        .contains("no table");
  }
}
