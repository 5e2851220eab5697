package dev.copydesk.standalone.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.standalone.console.WrongUsage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTest {
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
  void knowsAGlossaryByItsName(String name, boolean glossary) {
    assertThat(Source.of(name, InputStream.nullInputStream()).isGlossary()).isEqualTo(glossary);
  }
}
