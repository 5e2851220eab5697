package dev.copydesk.standalone.file;

import dev.copydesk.contract.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a terminology in TBX: ISO 30042:2019, with its types as attributes or as elements, and the
 * older {@code martif}. An entry is a glossary term for each of its languages: the preferred one of
 * its terms, or else the first, with the others as aliases. Holds one entry in memory at a time;
 * entities and files that it refers to are never read.
 */
final class TbxFile {
  private final String name;
  private final Items items;
  private @Nullable Concept concept;
  private String language = "";
  private String label = "";
  private String status = "";
  private int line;

  TbxFile(String name, Items items) {
    this.name = name;
    this.items = items;
  }

  void read(InputStream in) throws IOException {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      while (xml.next() != XMLStreamConstants.START_ELEMENT) {
        // A declaration of types and comments may stand before it.
      }
      if (xml.getLocalName().equals("martif") || xml.getLocalName().equals("tbx")) {
        entries(xml);
      } else {
        refuse(name, "<" + xml.getLocalName() + ">, no TBX", "send <tbx> or <martif>");
      }
    } catch (XMLStreamException e) {
      refuse(
          name + ':' + e.getLocation().getLineNumber(),
          "no well-formed XML, at column " + e.getLocation().getColumnNumber() + " of the line",
          "mend it there; what follows was not read");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private void entries(XMLStreamReader xml) throws XMLStreamException, IOException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        start(xml);
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        end(xml.getLocalName());
      }
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "conceptEntry", "termEntry" -> open(xml);
      case "langSec", "langSet" -> language = languageOf(xml);
      case "termSec", "tig", "ntig" -> status = "";
      default -> {
        if (concept != null) {
          inside(concept, xml);
        }
      }
    }
  }

  private void open(XMLStreamReader xml) {
    concept = new Concept(xml.getAttributeValue(null, "id"));
    language = "";
    line = xml.getLocation().getLineNumber();
  }

  private void inside(Concept concept, XMLStreamReader xml) throws XMLStreamException {
    switch (kind(xml)) {
      case "term" -> label = text(xml);
      case "administrativeStatus", "normativeAuthorization" -> status = text(xml);
      case "definition" -> {
        String of = languageOf(xml);
        concept.define(of, text(xml));
      }
      case "externalCrossReference", "xSource" ->
          concept.explainAt(Objects.requireNonNullElse(xml.getAttributeValue(null, "target"), ""));
      default -> {}
    }
  }

  private void end(String element) throws IOException {
    Concept open = concept;
    if (open == null) {
      return;
    }
    switch (element) {
      case "termSec", "tig", "ntig" -> name(open);
      case "langSec", "langSet" -> language = "";
      case "conceptEntry", "termEntry" -> close(open);
      default -> {}
    }
  }

  private void name(Concept open) {
    if (status.startsWith("preferred")) {
      open.prefer(language, label);
    } else {
      open.call(language, label);
    }
    label = "";
  }

  private void close(Concept open) throws IOException {
    String reference = name + ':' + line;
    concept = null;
    if (open.isNamed()) {
      open.write(term -> items.item(reference, term));
    } else {
      refuse(reference, "an entry without a term", "give it a language section with a <term>");
    }
  }

  private void refuse(String reference, String found, String fix) throws IOException {
    items.unreadable(reference, new Fault("", found, fix));
  }

  /** What an element is about: its type where that is an attribute, or else its name. */
  private static String kind(XMLStreamReader xml) {
    String type = xml.getAttributeValue(null, "type");
    return type == null || xml.getLocalName().equals("term") ? xml.getLocalName() : type;
  }

  private String languageOf(XMLStreamReader xml) {
    String tag = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
    return tag == null ? language : tag;
  }

  /** All text up to the element's end, that of the elements in it included. */
  private static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      if (event == XMLStreamConstants.CHARACTERS) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }
}
