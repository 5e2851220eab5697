package dev.copydesk.standalone.file;

import dev.copydesk.contract.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.databind.JsonNode;

/**
 * Reads WordPress's own export (WXR), of any size: its categories, tags, other terms and posts, one
 * at a time, as {@link WxrSite} understands them.
 */
final class WxrFile {
  private static final Set<String> TERMS = Set.of("wp:category", "wp:tag", "wp:term");
  private static final String LIMITS = "http://www.oracle.com/xml/jaxp/properties/";

  private final String name;
  private final Items items;
  private final WxrSite site = new WxrSite();
  private long count;

  WxrFile(String name, Items items) {
    this.name = name;
    this.items = items;
  }

  void read(InputStream bytes) throws IOException {
    var text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), 1 << 16);
    int line = 1;
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new LegalXml(text));
      while (xml.hasNext()) {
        line = xml.getLocation().getLineNumber();
        if (xml.next() == XMLStreamReader.START_ELEMENT) {
          element(xml);
        }
      }
    } catch (XMLStreamException e) {
      items.unreadable(
          name + ':' + (e.getLocation() == null ? line : e.getLocation().getLineNumber()),
          new Fault(
              "",
              "no XML from here on",
              "send WordPress's export as it was downloaded, whole; what stood before is sent"));
    }
  }

  /** Stops at nothing for its size, and goes nowhere else: no DTD, no file, no address. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(LIMITS + "totalEntitySizeLimit", "0");
    factory.setProperty(LIMITS + "maxGeneralEntitySizeLimit", "0");
    return factory;
  }

  private void element(XMLStreamReader xml) throws XMLStreamException, IOException {
    String element = WxrElement.name(xml);
    if (element.equals("wp:base_blog_url")) {
      site.isAt(xml.getElementText().strip());
    } else if (element.equals("wp:author")) {
      site.author(WxrElement.read(xml));
    } else if (TERMS.contains(element)) {
      hand(site.term(element, WxrElement.read(xml)));
    } else if (element.equals("item")) {
      hand(site.post(WxrElement.read(xml)));
    }
  }

  private void hand(JsonNode item) throws IOException {
    items.item(name + '#' + ++count, item);
  }
}
