package dev.copydesk.benchmarks.glossary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Lucene's chain for English, with the Porter stemmer, before a tree of hash maps. */
final class LuceneTagger implements Tagger {
  private final Analyzer analyzer;
  private final Node root = new Node();

  LuceneTagger(List<String> terms) {
    try {
      analyzer =
          CustomAnalyzer.builder()
              .withTokenizer("standard")
              .addTokenFilter("englishPossessive")
              .addTokenFilter("lowercase")
              .addTokenFilter("asciiFolding")
              .addTokenFilter("porterStem")
              .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String term : terms) {
      Node node = root;
      for (String word : words(term)) {
        node = node.next.computeIfAbsent(word, unseen -> new Node());
      }
      node.ends = node != root;
    }
  }

  @Override
  public int mentions(String text) {
    List<String> words = words(text);
    int hits = 0;
    for (int at = 0; at < words.size(); ) {
      int end = longest(words, at);
      hits += end > at ? 1 : 0;
      at = Math.max(end, at + 1);
    }
    return hits;
  }

  private int longest(List<String> words, int first) {
    int end = first;
    Node node = root.next.get(words.get(first));
    for (int at = first + 1; node != null; at++) {
      end = node.ends ? at : end;
      node = at < words.size() ? node.next.get(words.get(at)) : null;
    }
    return end;
  }

  private List<String> words(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(word.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static final class Node {
    private final Map<String, Node> next = new HashMap<>(2);
    private boolean ends;
  }
}
