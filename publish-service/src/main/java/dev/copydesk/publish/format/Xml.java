package dev.copydesk.publish.format;

import dev.copydesk.publish.content.Plain;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** An XML document being written. Whatever text it is given, the document is well-formed. */
final class Xml {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  // Of characters: over bytes, the JDK's writer makes two references of one surrogate pair.
  private final StringWriter written = new StringWriter(1 << 16);
  private final XMLStreamWriter xml;

  private Xml() throws XMLStreamException {
    xml = FACTORY.createXMLStreamWriter(written);
  }

  /**
   * A whole document in UTF-8.
   *
   * @param root the outermost element's name
   * @param attributes its attributes, namespaces among them, in their order
   */
  static byte[] document(String root, Map<String, String> attributes, Content content) {
    try {
      var xml = new Xml();
      xml.xml.writeStartDocument("UTF-8", "1.0");
      xml.element(root, attributes, content);
      xml.xml.writeEndDocument();
      xml.xml.close();
      return xml.written.toString().getBytes(StandardCharsets.UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a document in memory cannot be written", e);
    }
  }

  /** An element with elements in it. */
  void element(String name, Map<String, String> attributes, Content content) {
    try {
      xml.writeStartElement(name);
      for (Map.Entry<String, String> each : attributes.entrySet()) {
        xml.writeAttribute(each.getKey(), Plain.text(each.getValue()));
      }
      content.writeTo(this);
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(name + " cannot be written", e);
    }
  }

  /** An element with elements in it, and without attributes. */
  void element(String name, Content content) {
    element(name, Map.of(), content);
  }

  /** An element with attributes alone. */
  void empty(String name, Map<String, String> attributes) {
    element(name, attributes, xml -> {});
  }

  /** An element with text in it; none when there is no text. */
  void text(String name, @Nullable String text) {
    text(name, Map.of(), text);
  }

  /** An element with attributes and text in it; none when there is no text. */
  void text(String name, Map<String, String> attributes, @Nullable String text) {
    if (text != null) {
      element(name, attributes, xml -> xml.characters(text));
    }
  }

  private void characters(String text) {
    try {
      xml.writeCharacters(Plain.text(text));
    } catch (XMLStreamException e) {
      throw new IllegalStateException("text cannot be written", e);
    }
  }

  /** What an element holds. */
  @FunctionalInterface
  interface Content {
    /** Writes it. */
    void writeTo(Xml xml);
  }
}
