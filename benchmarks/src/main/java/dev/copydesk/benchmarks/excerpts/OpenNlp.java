package dev.copydesk.benchmarks.excerpts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/** Models of Apache OpenNLP that find sentences. */
@SuppressWarnings("ImmutableEnumChecker") // a detector is for one thread
public enum OpenNlp {
  /** The published one, trained on the English Web Treebank. */
  ENGLISH("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");

  private final SentenceDetectorME detector;

  OpenNlp(String model) {
    try (InputStream file = OpenNlp.class.getResourceAsStream(model)) {
      detector = new SentenceDetectorME(new SentenceModel(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sentences of a text, without the white space around them. */
  public String[] sentences(String text) {
    return detector.sentDetect(text);
  }
}
