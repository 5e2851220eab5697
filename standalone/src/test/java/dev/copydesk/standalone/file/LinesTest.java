package dev.copydesk.standalone.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file line by line, as bytes, however the system hands it over. */
class LinesTest {
  @Test
  void handsOutEachLineWithItsEnd() throws IOException {
    assertThat(all("a\nb\r\nc")).containsExactly("a\n", "b\r\n", "c");
  }

  @Test
  void passesOverBlankLinesAndNumbersTheOthersAsAnEditorDoes() throws IOException {
    Lines lines = lines("\n \t\n a\n\n\nb");

    assertThat(text(lines.next())).isEqualTo("a\n");
    assertThat(lines.number()).isEqualTo(3);
    assertThat(text(lines.next())).isEqualTo("b");
    assertThat(lines.number()).isEqualTo(6);
  }

  @Test
  void passesOverAByteOrderMark() throws IOException {
    assertThat(all("\uFEFFa\nb")).containsExactly("a\n", "b");
  }

  @Test
  void takesThreeBytesThatAreNoMarkForText() throws IOException {
    assertThat(all("abc")).containsExactly("abc");
    assertThat(all("a")).containsExactly("a");
  }

  @Test
  void isEmptyForAFileWithNothingIn() throws IOException {
    assertThat(all("")).isEmpty();
    assertThat(all("\uFEFF")).isEmpty();
    assertThat(all(" \n\n")).isEmpty();
    assertThat(lines("").peek()).isEqualTo(-1);
  }

  @Test
  void looksAheadWithoutTaking() throws IOException {
    Lines lines = lines("\n  [1]");

    assertThat(lines.peek()).isEqualTo('[');
    assertThat(lines.peek()).isEqualTo('[');
    assertThat(text(lines.next())).isEqualTo("[1]");
  }

  @Test
  void repairsNothing() throws IOException {
    byte[] broken = {'a', (byte) 0xFF, 0, (byte) 0xC3, '\n'};

    assertThat(new Lines(new ByteArrayInputStream(broken)).next()).isEqualTo(broken);
  }

  @Test
  void handsOutTheRestWhenItIsNoFileOfLinesAfterAll() throws IOException {
    Lines lines = lines("a\nb\nc\n");
    lines.next();

    assertThat(text(lines.rest().readAllBytes())).isEqualTo("b\nc\n");
  }

  @Test
  void readsLinesThatAreLongerThanItsBuffer() throws IOException {
    String longer = "x".repeat(200_000);

    assertThat(all(longer + "\ny\n" + longer)).containsExactly(longer + "\n", "y\n", longer);
  }

  @Test
  void readsWhatComesByteByByte() throws IOException {
    byte[] content = "\uFEFFab\n\ncd".getBytes(StandardCharsets.UTF_8);
    InputStream slow =
        new FilterInputStream(new ByteArrayInputStream(content)) {
          @Override
          public int read(byte[] to, int offset, int length) throws IOException {
            return super.read(to, offset, Math.min(length, 1));
          }
        };

    assertThat(all(new Lines(slow))).containsExactly("ab\n", "cd");
  }

  private static List<String> all(String content) throws IOException {
    return all(lines(content));
  }

  private static List<String> all(Lines lines) throws IOException {
    List<String> all = new ArrayList<>();
    for (byte[] line = lines.next(); line.length > 0; line = lines.next()) {
      all.add(text(line));
    }
    return all;
  }

  private static Lines lines(String content) throws IOException {
    return new Lines(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
