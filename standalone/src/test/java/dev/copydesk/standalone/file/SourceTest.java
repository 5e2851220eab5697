package dev.copydesk.standalone.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.standalone.console.WrongUsage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  @TempDir Path folder;

  @Test
  void readsAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("posts.json"), "{\"id\":1}");
    var collected = new Collected();
    Source.all(List.of(file), InputStream.nullInputStream()).get(0).read(collected);
    assertThat(collected.references).containsExactly("posts.json#1");
  }

  @Test
  void readsStandardInputForAHyphen() throws Exception {
    var in = new ByteArrayInputStream("{\"id\":1}".getBytes(StandardCharsets.UTF_8));
    var collected = new Collected();
    Source.all(List.of(Path.of("-")), in).get(0).read(collected);
    assertThat(collected.references).containsExactly("-#1");
  }

  @Test
  void saysThatAFileIsNotThere() {
    Path missing = folder.resolve("posts.json");
    assertThatThrownBy(() -> Source.all(List.of(missing), InputStream.nullInputStream()))
        .isInstanceOf(WrongUsage.class)
        .hasMessage(missing + " is not there; name a file");
  }

  @Test
  void saysThatAFolderIsNoFile() {
    assertThatThrownBy(() -> Source.all(List.of(folder), InputStream.nullInputStream()))
        .isInstanceOf(WrongUsage.class)
        .hasMessageEndingWith("is a folder; name the files in it");
  }

  @ParameterizedTest
  @CsvSource({
    "terms.csv,true",
    "TERMS.TSV,true",
    "list.txt,true",
    "terms.tbx,true",
    "terms.rdf,true",
    "terms.ttl,true",
    "terms.jsonld,true",
    "posts.json,false",
    "posts,false"
  })
  void knowsAGlossaryByItsName(String name, boolean glossary) throws IOException {
    assertThat(Source.of(name, InputStream.nullInputStream()).isGlossary()).isEqualTo(glossary);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<?xml version=\"1.0\"?>\n<!-- <rss> -->\n<!DOCTYPE martif SYSTEM 'x.dtd'><martif>%s</martif>",
        "\ufeff<tbx style='dca' xmlns='urn:iso:std:iso:30042:ed-2'>%s</tbx>",
        "<t:tbx xmlns:t='urn:iso:std:iso:30042:ed-2' xmlns='urn:iso:std:iso:30042:ed-2'>%s</t:tbx>",
      })
  void knowsATerminologyThatIsNamedXmlByItsFirstElement(String xml) throws IOException {
    String entry = "<termEntry><langSet xml:lang='en'><tig><term>worry</term></tig></langSet>";
    Path file = Files.writeString(folder.resolve("g.xml"), xml.formatted(entry + "</termEntry>"));
    Source source = Source.all(List.of(file), InputStream.nullInputStream()).get(0);
    assertThat(source.isGlossary()).isTrue();
    assertThat(read(source).items).containsExactly("{\"language\":\"en\",\"term\":\"worry\"}");
  }

  @Test
  void knowsAVocabularyThatIsNamedXmlByItsFirstElement() throws IOException {
    Source source = stream("g.xml", "<rdf:RDF xmlns:rdf='" + RDF + "'/>");
    assertThat(source.isGlossary()).isTrue();
    assertThat(read(source).faults)
        .containsExactly(": no concept with a skos:prefLabel; send concepts with their labels");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "", "<", "x"})
  void takesAnyOtherXmlForAnExportOfPosts(String xml) throws IOException {
    assertThat(stream("export.xml", xml).isGlossary()).isFalse();
  }

  @Test
  void knowsTheFirstElementInUtf16() throws IOException {
    byte[] xml = "<?xml version='1.0' encoding='UTF-16'?><tbx/>".getBytes(StandardCharsets.UTF_16);
    assertThat(Source.of("g.xml", new ByteArrayInputStream(xml)).isGlossary()).isTrue();
  }

  @Test
  void readsAStreamWholeThoughItsBeginningWasLookedAt() throws IOException {
    Source source =
        stream(
            "-.xml",
            "<martif><termEntry><langSet><tig><term>worry</term></tig></langSet></termEntry>"
                + "</martif>");
    assertThat(source.isGlossary()).isTrue();
    assertThat(source.isGlossary()).isTrue();
    assertThat(read(source).items).containsExactly("{\"term\":\"worry\"}");
  }

  private static Source stream(String name, String content) {
    return Source.of(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static Collected read(Source source) throws IOException {
    var collected = new Collected();
    source.read(collected);
    return collected;
  }
}
