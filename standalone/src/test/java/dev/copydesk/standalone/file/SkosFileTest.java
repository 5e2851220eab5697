package dev.copydesk.standalone.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkosFileTest {
  private static final String TURTLE =
      """
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix : <https://mind.example/terms/> .

      <https://mind.example/terms> a skos:ConceptScheme ; skos:prefLabel "Terms of the mind"@en .

      :worry a skos:Concept ;
        skos:prefLabel "worry"@en , "inquiétude"@fr ;
        skos:altLabel "angst"@en ;
        skos:hiddenLabel "worrie"@en ;
        skos:definition "Fear of what may come."@en ;
        skos:broader :fear .
      """;

  private static final String XML =
      """
      <?xml version="1.0"?>
      <!DOCTYPE rdf:RDF [<!ENTITY skos "http://www.w3.org/2004/02/skos/core#">]>
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
          xmlns:skos="http://www.w3.org/2004/02/skos/core#">
        <skos:ConceptScheme rdf:about="https://mind.example/terms">
          <skos:prefLabel xml:lang="en">Terms of the mind</skos:prefLabel>
        </skos:ConceptScheme>
        <rdf:Description rdf:about="https://mind.example/terms/worry">
          <skos:altLabel xml:lang="en">angst</skos:altLabel>
          <skos:prefLabel xml:lang="en">worry</skos:prefLabel>
          <rdf:type rdf:resource="&skos;Concept"/>
        </rdf:Description>
        <skos:Concept rdf:about="https://mind.example/terms/worry">
          <skos:prefLabel xml:lang="fr">inquiétude</skos:prefLabel>
          <skos:hiddenLabel xml:lang="en">worrie</skos:hiddenLabel>
          <skos:definition xml:lang="en">Fear of what may come.</skos:definition>
        </skos:Concept>
      </rdf:RDF>
      """;

  private static final String JSON =
      """
      {"@context": {
         "skos": "http://www.w3.org/2004/02/skos/core#",
         "prefLabel": {"@id": "skos:prefLabel", "@container": "@language"},
         "altLabel": {"@id": "skos:altLabel", "@language": "en"}},
       "@graph": [
         {"@id": "https://mind.example/terms", "@type": "skos:ConceptScheme",
          "prefLabel": {"en": "Terms of the mind"}},
         {"@id": "https://mind.example/terms/worry", "@type": "skos:Concept",
          "prefLabel": {"en": "worry", "fr": "inquiétude"},
          "altLabel": ["angst", "worrie"],
          "skos:definition": {"@value": "Fear of what may come.", "@language": "en"}}]}
      """;

  private static final Map<String, String> FILES =
      Map.of("ttl", TURTLE, "rdf", XML, "skos", XML, "jsonld", JSON);

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "rdf", "skos", "jsonld"})
  void takesATermForEachLanguageOfAConcept(String syntax) throws IOException {
    Collected collected = Collected.from("g." + syntax, FILES.get(syntax));
    assertThat(collected.faults).isEmpty();
    assertThat(collected.items)
        .containsExactlyInAnyOrder(
            "{\"id\":\"https://mind.example/terms/worry\",\"language\":\"en\",\"term\":\"worry\","
                + "\"aliases\":[\"angst\",\"worrie\"],\"definition\":\"Fear of what may come.\","
                + "\"url\":\"https://mind.example/terms/worry\"}",
            "{\"id\":\"https://mind.example/terms/worry\",\"language\":\"fr\","
                + "\"term\":\"inquiétude\",\"url\":\"https://mind.example/terms/worry\"}");
    assertThat(collected.references).containsExactly("g." + syntax + "#1", "g." + syntax + "#2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":worry xl:prefLabel :w1 . :w1 xl:literalForm \"worry\"@en . :worry xl:altLabel :w2 ."
            + " :w2 a xl:Label ; xl:literalForm \"angst\"@en .",
        ":w2 xl:literalForm \"angst\"@en . :w1 xl:literalForm \"worry\"@en . :worry xl:altLabel :w2 ;"
            + " xl:prefLabel :w1 .",
        ":worry xl:prefLabel [ a xl:Label ; xl:literalForm \"worry\"@en ] ; xl:hiddenLabel"
            + " [ xl:literalForm \"angst\"@en ] .",
        ":worry skos:prefLabel \"worry\"@en ; xl:prefLabel :w1 . :w1 xl:literalForm \"worry\"@en ."
            + " :worry xl:altLabel :w2 . :w2 xl:literalForm \"angst\"@en .",
      })
  void takesLabelsThatAreThingsOfTheirOwn(String statements) throws IOException {
    String xl = "@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .\n";
    assertThat(turtle(xl + statements).items)
        .containsExactly(
            "{\"id\":\"https://mind.example/terms/worry\",\"language\":\"en\",\"term\":\"worry\","
                + "\"aliases\":[\"angst\"],\"url\":\"https://mind.example/terms/worry\"}");
  }

  @Test
  void takesALabelOfTwoConceptsForBoth() throws IOException {
    String xl = "@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .\n";
    String two = "<urn:x:1> xl:prefLabel :w . <urn:x:2> xl:prefLabel :w . ";
    assertThat(turtle(xl + two + ":w xl:literalForm \"worry\"@en .").items)
        .containsExactly(
            "{\"id\":\"urn:x:1\",\"language\":\"en\",\"term\":\"worry\"}",
            "{\"id\":\"urn:x:2\",\"language\":\"en\",\"term\":\"worry\"}");
  }

  @Test
  void takesLabelsOfTheirOwnFromXmlAndJson() throws IOException {
    String xml =
        "<rdf:RDF xmlns:rdf=\""
            + RDF
            + "\" xmlns:xl=\"http://www.w3.org/2008/05/skos-xl#\">"
            + "<rdf:Description rdf:about=\"urn:x:1\"><xl:prefLabel><xl:Label><xl:literalForm"
            + " xml:lang=\"en\">worry</xl:literalForm></xl:Label></xl:prefLabel>"
            + "</rdf:Description></rdf:RDF>";
    String json =
        "{\"@id\": \"urn:x:1\", \"http://www.w3.org/2008/05/skos-xl#prefLabel\": {"
            + "\"http://www.w3.org/2008/05/skos-xl#literalForm\": {\"@value\": \"worry\","
            + " \"@language\": \"en\"}}}";
    String term = "{\"id\":\"urn:x:1\",\"language\":\"en\",\"term\":\"worry\"}";
    assertThat(Collected.from("g.rdf", xml).items).containsExactly(term);
    assertThat(Collected.from("g.jsonld", json).items).containsExactly(term);
  }

  @Test
  void saysThatALabelWithoutWordsIsNoConcept() throws IOException {
    String xl = "@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .\n";
    assertThat(turtle(xl + ":worry xl:prefLabel :w1 .").faults)
        .containsExactly(": no concept with a skos:prefLabel; send concepts with their labels");
  }

  @Test
  void takesLabelsInNoLanguage() throws IOException {
    assertThat(turtle("<urn:x:1> skos:prefLabel \"worry\" ; skos:definition \"Fear.\"@en .").items)
        .containsExactly("{\"id\":\"urn:x:1\",\"term\":\"worry\"}");
  }

  @Test
  void takesADefinitionInNoLanguageForEveryLanguage() throws IOException {
    assertThat(turtle("<urn:x:1> skos:prefLabel \"worry\"@en ; skos:definition \"Fear.\" .").items)
        .containsExactly(
            "{\"id\":\"urn:x:1\",\"language\":\"en\",\"term\":\"worry\",\"definition\":\"Fear.\"}");
  }

  @Test
  void passesOverADefinitionThatIsNoText() throws IOException {
    assertThat(turtle("[] skos:prefLabel \"worry\"@en ; skos:definition <urn:x:note> .").items)
        .containsExactly("{\"language\":\"en\",\"term\":\"worry\"}");
  }

  @Test
  void takesThePageThatIsNamed() throws IOException {
    String page = "<http://xmlns.com/foaf/0.1/page> <https://mind.example/worry>";
    assertThat(turtle(":worry skos:prefLabel \"worry\"@en ; " + page + " .").items)
        .singleElement()
        .asString()
        .contains("\"url\":\"https://mind.example/worry\"");
  }

  @Test
  void takesALanguageThatHasOtherLabelsOnly() throws IOException {
    assertThat(turtle("<urn:x:1> skos:prefLabel \"worry\"@en ; skos:altLabel \"souci\"@fr .").items)
        .containsExactly(
            "{\"id\":\"urn:x:1\",\"language\":\"en\",\"term\":\"worry\"}",
            "{\"id\":\"urn:x:1\",\"language\":\"fr\",\"term\":\"souci\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, '\"inquiétude\"@fr ;', '\"inquiétude\"@fr ,', g.ttl:8, no Turtle",
    "rdf, </rdf:Description>, </rdf:Nothing>, g.rdf:12, no RDF/XML",
    "jsonld, '\"en\": \"worry\",', '\"en\" \"worry\",', g.jsonld:9, no JSON",
  })
  void saysOnWhichLineAFileIsBrokenAndTakesNothing(
      String syntax, String right, String wrong, String reference, String found)
      throws IOException {
    String content = FILES.get(syntax).replace(right, wrong);
    Collected collected = Collected.from("g." + syntax, content);
    assertThat(collected.items).isEmpty();
    assertThat(collected.references).containsExactly(reference);
    assertThat(collected.faults).singleElement().asString().startsWith(": " + found + "; mend it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ttl", "jsonld", "rdf"})
  void saysThatThereIsNoConcept(String syntax) throws IOException {
    String empty =
        Map.of("ttl", "", "jsonld", "{}", "rdf", "<rdf:RDF xmlns:rdf=\"" + RDF + "\"/>")
            .get(syntax);
    assertThat(Collected.from("g." + syntax, empty).faults)
        .containsExactly(": no concept with a skos:prefLabel; send concepts with their labels");
  }

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  @Test
  void fetchesNoContext() throws IOException {
    Collected collected =
        Collected.from("g.jsonld", "{\"@context\":\"http://127.0.0.1:1/skos\",\"@id\":\"x\"}");
    assertThat(collected.faults)
        .containsExactly(": a context that stands elsewhere; put the context itself into the file");
  }

  @Test
  void saysThatJsonIsNoJsonLd() throws IOException {
    assertThat(Collected.from("g.jsonld", "{\"@context\":7}").faults)
        .singleElement()
        .asString()
        .startsWith(": no JSON-LD: ");
  }

  @Test
  void readsNothingThatXmlRefersTo() throws IOException {
    String xml =
        XML.replace("&skos;Concept", "http://www.w3.org/2004/02/skos/core#Concept")
            .replace(
                "\"http://www.w3.org/2004/02/skos/core#\">]>", "SYSTEM \"file:///etc/hostname\">]>")
            .replace(">worry<", ">worry&skos;<");
    assertThat(Collected.from("g.rdf", xml).items)
        .filteredOn(item -> item.contains("\"en\""))
        .singleElement()
        .asString()
        .contains("\"term\":\"worry\"");
  }

  private static Collected turtle(String concept) throws IOException {
    String prefixes = TURTLE.substring(0, TURTLE.indexOf("<https://mind.example/terms> a"));
    return Collected.from("g.ttl", prefixes + concept);
  }
}
