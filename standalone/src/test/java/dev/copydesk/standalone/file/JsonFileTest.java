package dev.copydesk.standalone.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class JsonFileTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\":1},{\"id\":2}]",
        "[\n  {\n    \"id\": 1\n  },\n  {\n    \"id\": 2\n  }\n]\n",
        "{\"id\":1}\n{\"id\":2}\n",
        "{\"id\":1}\r\n\r\n{\"id\":2}",
        "\uFEFF{\"id\":1}\n{\"id\":2}\n",
        "\uFEFF \n[{\"id\":1},{\"id\":2}]",
        "{\n  \"id\": 1\n}\n{\n  \"id\": 2\n}\n",
        "{\"id\":1} {\"id\":2}",
        "{\"id\":1}\n[{\"id\":2}]\n",
        "{\"body\":[{\"id\":1},{\"id\":2}],\"status\":200,\"headers\":{}}",
      })
  void readsEveryShapeThatJsonIsKeptIn(String content) throws IOException {
    assertThat(Collected.from("posts.json", content).items)
        .containsExactly("{\"id\":1}", "{\"id\":2}");
  }

  @Test
  void namesEachItemByItsPlace() throws IOException {
    assertThat(Collected.from("posts.json", "[{},{},{}]").references)
        .containsExactly("posts.json#1", "posts.json#2", "posts.json#3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\uFEFF", "[]"})
  void findsNothingInAnEmptyFile(String content) throws IOException {
    assertThat(Collected.from("posts.json", content).references).isEmpty();
  }

  @Test
  void goesOnBehindALineThatIsNoJson() throws IOException {
    Collected collected = Collected.from("posts.ndjson", "{\"id\":1}\n{\"id\":\n\n{\"id\":3}\n");
    assertThat(collected.references)
        .containsExactly("posts.ndjson#1", "posts.ndjson:2", "posts.ndjson#3");
  }

  @Test
  void saysWhereAListBreaksOff() throws IOException {
    Collected collected = Collected.from("posts.json", "[{\"id\":1},\n{\"id\":2}\n");
    assertThat(collected.items).hasSize(2);
    assertThat(collected.references).last().isEqualTo("posts.json:3");
  }

  @Test
  void quotesNothingOfWhatItCannotRead() throws IOException {
    assertThat(Collected.from("posts.ndjson", "{\"id\":1}\n{\"password\": hunter2}\n").faults)
        .singleElement()
        .asString()
        .contains("no JSON, at column")
        .doesNotContain("hunter");
  }

  @Test
  void refusesALineThatIsNoUtf8() throws IOException {
    byte[] latin1 = "{\"id\":1}\n{\"t\":\"é\"}\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Collected.from("posts.ndjson", new ByteArrayInputStream(latin1)).references)
        .containsExactly("posts.ndjson#1", "posts.ndjson:2");
  }

  @Test
  void readsAListItemByItem() throws IOException {
    var endless = new Endless("[", "{\"id\":1},");
    var some = new Some();
    try {
      Source.of("posts.json", endless).read(some);
    } catch (Enough e) {
      assertThat(endless.given).isLessThan(1_000_000);
    }
    assertThat(some.count).isEqualTo(1_000);
  }

  @Test
  void readsLinesOneByOne() throws IOException {
    var endless = new Endless("", "{\"id\":1}\n");
    var some = new Some();
    try {
      Source.of("posts.ndjson", endless).read(some);
    } catch (Enough e) {
      assertThat(endless.given).isLessThan(1_000_000);
    }
    assertThat(some.count).isEqualTo(1_000);
  }

  private static final class Enough extends IOException {}

  /** Takes a thousand items. */
  private static final class Some implements Items {
    private int count;

    @Override
    public void item(String reference, JsonNode item) throws Enough {
      if (++count == 1_000) {
        throw new Enough();
      }
    }

    @Override
    public void unreadable(String reference, Fault fault) {
      throw new AssertionError(fault.toString());
    }
  }

  /** A file without an end. */
  private static final class Endless extends InputStream {
    private final byte[] start;
    private final byte[] item;
    private int given;

    Endless(String start, String item) {
      this.start = start.getBytes(StandardCharsets.UTF_8);
      this.item = item.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      int at = given++;
      return at < start.length ? start[at] : item[(at - start.length) % item.length];
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      for (int i = 0; i < length; i++) {
        bytes[from + i] = (byte) read();
      }
      return length;
    }
  }
}
