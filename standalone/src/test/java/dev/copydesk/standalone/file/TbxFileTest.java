package dev.copydesk.standalone.file;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TbxFileTest {
  private static final String WITH_ATTRIBUTES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
        <tbxHeader><fileDesc><titleStmt><title>Mind</title></titleStmt></fileDesc></tbxHeader>
        <text><body>
          <conceptEntry id="c7">
            <descrip type="subjectField">psychology</descrip>
            <xref type="externalCrossReference" target="https://mind.example/terms/worry">see</xref>
            <langSec xml:lang="en">
              <descripGrp><descrip type="definition">Fear of what may <hi>never</hi> come.</descrip>
              </descripGrp>
              <termSec><term>angst</term>
                <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termSec>
              <termSec><term>worry</term><termNote type="partOfSpeech">noun</termNote>
                <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
            </langSec>
            <langSec xml:lang="fr"><termSec><term>inquiétude</term></termSec></langSec>
          </conceptEntry>
        </body></text>
      </tbx>
      """;

  private static final String WITH_ELEMENTS =
      """
      <tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
          xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
        <text><body>
          <conceptEntry id="c7">
            <basic:definition xml:lang="en">Fear of what may come.</basic:definition>
            <langSec xml:lang="en">
              <termSec><term>angst</term></termSec>
              <termSec><term>worry</term>
                <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
            </langSec>
          </conceptEntry>
        </body></text>
      </tbx>
      """;

  private static final String MARTIF =
      """
      <?xml version='1.0'?>
      <!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
      <martif type="TBX-Basic" xml:lang="en">
        <martifHeader><fileDesc><sourceDesc><p>a glossary</p></sourceDesc></fileDesc></martifHeader>
        <text><body>
          <termEntry id="t1">
            <descrip type="definition">Between sleep and waking.</descrip>
            <langSet xml:lang="en"><tig><term>hypnagogia</term></tig></langSet>
            <langSet xml:lang="ar"><ntig><termGrp><term>نعاس</term></termGrp></ntig></langSet>
          </termEntry>
          <termEntry>
            <langSet xml:lang="en"><tig><term>dream &amp; wake</term></tig></langSet>
          </termEntry>
        </body></text>
      </martif>
      """;

  @Test
  void takesATermForEachLanguageOfAnEntry() throws IOException {
    assertThat(Collected.from("g.tbx", WITH_ATTRIBUTES).items)
        .containsExactly(
            "{\"id\":\"c7\",\"language\":\"en\",\"term\":\"worry\",\"aliases\":[\"angst\"],"
                + "\"definition\":\"Fear of what may never come.\","
                + "\"url\":\"https://mind.example/terms/worry\"}",
            "{\"id\":\"c7\",\"language\":\"fr\",\"term\":\"inquiétude\","
                + "\"url\":\"https://mind.example/terms/worry\"}");
  }

  @Test
  void takesTypesThatAreElements() throws IOException {
    assertThat(Collected.from("g.tbx", WITH_ELEMENTS).items)
        .containsExactly(
            "{\"id\":\"c7\",\"language\":\"en\",\"term\":\"worry\",\"aliases\":[\"angst\"],"
                + "\"definition\":\"Fear of what may come.\"}");
  }

  @Test
  void takesTheOlderShape() throws IOException {
    assertThat(Collected.from("g.tbx", MARTIF).items)
        .containsExactly(
            "{\"id\":\"t1\",\"language\":\"en\",\"term\":\"hypnagogia\","
                + "\"definition\":\"Between sleep and waking.\"}",
            "{\"id\":\"t1\",\"language\":\"ar\",\"term\":\"نعاس\","
                + "\"definition\":\"Between sleep and waking.\"}",
            "{\"language\":\"en\",\"term\":\"dream & wake\"}");
  }

  @Test
  void namesEachTermByTheLineOfItsEntry() throws IOException {
    assertThat(Collected.from("g.tbx", MARTIF).references)
        .containsExactly("g.tbx:6", "g.tbx:6", "g.tbx:11");
  }

  @Test
  void goesByTheFilesOwnEncoding() throws IOException {
    byte[] bytes = MARTIF.replace("'1.0'", "'1.0' encoding='UTF-16'").getBytes(UTF_16);
    assertThat(Collected.from("g.tbx", new ByteArrayInputStream(bytes)).items)
        .hasSize(3)
        .anyMatch(item -> item.contains("نعاس"));
  }

  @Test
  void saysWhichEntryHasNoTerm() throws IOException {
    String xml = MARTIF.replace("dream &amp; wake", " ");
    Collected collected = Collected.from("g.tbx", xml);
    assertThat(collected.items).hasSize(2);
    assertThat(collected.references).endsWith("g.tbx:11");
    assertThat(collected.faults)
        .containsExactly(": an entry without a term; give it a language section with a <term>");
  }

  @Test
  void readsUpToWhatIsBrokenAndSaysWhere() throws IOException {
    String xml = MARTIF.replace("<term>dream &amp; wake</term>", "<term>dream & wake</term>");
    Collected collected = Collected.from("g.tbx", xml);
    assertThat(collected.items).hasSize(2);
    assertThat(collected.references).endsWith("g.tbx:12");
    assertThat(collected.faults)
        .singleElement()
        .asString()
        .startsWith(": no well-formed XML, at column ")
        .endsWith("of the line; mend it there; what follows was not read");
  }

  @Test
  void saysWhatTheFileIsInsteadOfTbx() throws IOException {
    assertThat(Collected.from("g.tbx", "<rss><channel/></rss>").faults)
        .containsExactly(": <rss>, no TBX; send <tbx> or <martif>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "worry\tfear\n", "{\"term\":\"worry\"}", "<tbx"})
  void saysThatItIsNoXml(String content) throws IOException {
    assertThat(Collected.from("g.tbx", content).faults)
        .singleElement()
        .asString()
        .startsWith(": no well-formed XML");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE martif [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE martif [<!ENTITY x \"many\"><!ENTITY y \"&x;&x;&x;&x;\">]>",
      })
  void readsNothingThatTheFileRefersTo(String doctype) throws IOException {
    String xml =
        doctype
            + "<martif><text><body><termEntry><langSet xml:lang='en'><tig><term>a&x;b</term></tig>"
            + "</langSet></termEntry></body></text></martif>";
    Collected collected = Collected.from("g.tbx", xml);
    assertThat(collected.items).allMatch(item -> item.contains("\"term\":\"ab\""));
    assertThat(collected.items.size() + collected.faults.size()).isEqualTo(1);
  }

  @Test
  void holdsOneEntryAtATimeHoweverLongTheFile() throws IOException {
    String entry =
        "<termEntry><descrip type='definition'>%s</descrip><langSet xml:lang='en'><tig><term>t"
            + "</term></tig></langSet></termEntry>";
    byte[] one = entry.formatted("x".repeat(500_000)).getBytes(UTF_8);
    byte[] opened = "<martif><text><body>".getBytes(UTF_8);
    byte[] closed = "</body></text></martif>".getBytes(UTF_8);
    Stream<byte[]> parts =
        Stream.concat(
            Stream.of(opened),
            Stream.concat(IntStream.range(0, 3_000).mapToObj(i -> one), Stream.of(closed)));
    var terms = new AtomicInteger();
    Source.of("g.tbx", new SequenceInputStream(streams(parts))).read(counting(terms));
    assertThat(terms).hasValue(3_000);
  }

  @SuppressWarnings("JdkObsolete") // SequenceInputStream takes nothing else.
  private static Enumeration<InputStream> streams(Stream<byte[]> parts) {
    Iterator<byte[]> each = parts.iterator();
    return new Enumeration<>() {
      @Override
      public boolean hasMoreElements() {
        return each.hasNext();
      }

      @Override
      public InputStream nextElement() {
        return new ByteArrayInputStream(each.next());
      }
    };
  }

  private static Items counting(AtomicInteger terms) {
    return new Items() {
      @Override
      public void item(String reference, JsonNode item) {
        terms.incrementAndGet();
      }

      @Override
      public void unreadable(String reference, Fault fault) {
        throw new AssertionError(reference + fault);
      }
    };
  }
}
