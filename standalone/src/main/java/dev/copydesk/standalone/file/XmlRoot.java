package dev.copydesk.standalone.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an XML file is, by the name of its first element, which files named .xml do not tell. */
final class XmlRoot {
  private static final int AHEAD = 1 << 14;
  private static final Set<String> TERMINOLOGIES = Set.of("tbx", "martif");
  private static final Set<String> VOCABULARIES = Set.of("RDF");
  private static final Pattern FIRST =
      Pattern.compile("(?:<!--.*?-->|<[?!][^>]*>|[^<])*<(?:[\\w.-]+:)?([\\w.-]+)", Pattern.DOTALL);

  private XmlRoot() {}

  /**
   * Looks at the beginning and reads nothing away.
   *
   * @return {@code tbx}, {@code rdf}, or {@code xml} for anything else
   */
  static String of(BufferedInputStream in) throws IOException {
    in.mark(AHEAD);
    // In UTF-16 every other byte is zero for the letters that are looked for.
    String start = new String(in.readNBytes(AHEAD - 1), ISO_8859_1).replace("\0", "");
    in.reset();
    Matcher first = FIRST.matcher(start);
    String name = first.lookingAt() ? first.group(1) : "";
    if (TERMINOLOGIES.contains(name)) {
      return "tbx";
    }
    return VOCABULARIES.contains(name) ? "rdf" : "xml";
  }
}
