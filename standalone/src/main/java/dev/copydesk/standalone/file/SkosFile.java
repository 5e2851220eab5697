package dev.copydesk.standalone.file;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import dev.copydesk.contract.Fault;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.ParseErrorCollector;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a SKOS vocabulary in RDF/XML, Turtle or JSON-LD. A concept is a glossary term for each
 * language in which it has a label. What is said of a concept may stand anywhere in the file, so
 * that all its terms are held in memory, and none is read of a file that has a fault. Nothing that
 * the file refers to is fetched.
 */
final class SkosFile {
  /** What relative addresses in a file are relative to. */
  private static final String BASE = "file:///";

  private static final DocumentLoader FETCHES_NOTHING =
      (address, options) -> {
        throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED);
      };

  private final String name;
  private final Items items;
  private final SkosConcepts concepts = new SkosConcepts();

  SkosFile(String name, Items items) {
    this.name = name;
    this.items = items;
  }

  void readXml(InputStream in) throws IOException {
    RDFParser parser = new RDFXMLParser();
    parser.getParserConfig().set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false);
    parser.getParserConfig().set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false);
    parser.getParserConfig().set(XMLParserSettings.LOAD_EXTERNAL_DTD, false);
    parser.getParserConfig().set(XMLParserSettings.SECURE_PROCESSING, true);
    read(parser, in, "RDF/XML");
  }

  void readTurtle(InputStream in) throws IOException {
    read(new TurtleParser(), in, "Turtle");
  }

  void readJson(InputStream in) throws IOException {
    try {
      JsonLd.toRdf(JsonDocument.of(in)).loader(FETCHES_NOTHING).provide(this::take);
      write();
    } catch (JsonLdError e) {
      refuse(e);
    }
  }

  /** One statement as JSON-LD has it: what is no text has no type. */
  private @Nullable RdfQuadConsumer take(
      String subject,
      String predicate,
      String object,
      @Nullable String type,
      @Nullable String language,
      @Nullable String direction,
      @Nullable String graph) {
    String tag = language == null ? "" : language;
    concepts.take(subject, predicate, object, type == null ? null : tag);
    return null;
  }

  private void read(RDFParser parser, InputStream in, String syntax) throws IOException {
    parser.setRDFHandler(concepts);
    parser.setParseErrorListener(new ParseErrorCollector());
    try {
      parser.parse(in, BASE);
      write();
    } catch (RDFParseException e) {
      String line = e.getLineNumber() < 1 ? "" : ":" + e.getLineNumber();
      refuse(line, "no " + syntax, "mend it there; nothing of the file was read");
    }
  }

  private void refuse(JsonLdError e) throws IOException {
    if (e.getCode() == JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED) {
      refuse("", "a context that stands elsewhere", "put the context itself into the file");
    } else if (e.getCause() instanceof JsonParsingException broken) {
      JsonLocation place = broken.getLocation();
      refuse(":" + place.getLineNumber(), "no JSON", "mend it there; nothing of it was read");
    } else {
      refuse("", "no JSON-LD: " + e.getCode(), "mend it; nothing of the file was read");
    }
  }

  private void write() throws IOException {
    if (concepts.isEmpty()) {
      refuse("", "no concept with a skos:prefLabel", "send concepts with their labels");
    }
    concepts.write(name, items);
  }

  private void refuse(String place, String found, String fix) throws IOException {
    items.unreadable(name + place, new Fault("", found, fix));
  }
}
