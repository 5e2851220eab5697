package dev.copydesk.benchmarks.excerpts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.loomchild.segment.srx.SrxDocument;
import net.loomchild.segment.srx.SrxTextIterator;
import net.loomchild.segment.srx.io.Srx2SaxParser;
import org.languagetool.tokenizers.SRXSentenceTokenizer;

/** Segmentation rules (SRX 2.0) of others. */
@SuppressWarnings("ImmutableEnumChecker") // its rules are never written to
public enum Srx {
  /** As LanguageTool uses them where two line breaks end a paragraph, one does not. */
  LANGUAGE_TOOL;

  private static final String RULES = "/org/languagetool/resource/segment.srx";

  private final SrxDocument rules = read();

  /** The sentences of a text; white space belongs to the one before it. */
  public List<String> sentences(String text, String language) {
    List<String> sentences = new ArrayList<>();
    var iterator = new SrxTextIterator(rules, language + "_two", text);
    while (iterator.hasNext()) {
      sentences.add(iterator.next());
    }
    return sentences;
  }

  private static SrxDocument read() {
    try (Reader reader =
        new InputStreamReader(
            SRXSentenceTokenizer.class.getResourceAsStream(RULES), StandardCharsets.UTF_8)) {
      return new Srx2SaxParser().parse(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
