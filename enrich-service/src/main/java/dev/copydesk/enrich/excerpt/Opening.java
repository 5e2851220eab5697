package dev.copydesk.enrich.excerpt;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What kind of sentence it is, where that says more than its words. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are never written to
enum Opening {
  /** It greets, thanks, notes, discloses, or says who wrote. */
  GREETS(
      -0.65,
      "hi|hello|hey|dear|welcome|happy|thanks|thank you|note|disclosure|disclaimer|editor’s note"
          + "|editor's note|photo|image credit|bonjour|salut|bienvenue|hola|bienvenidos|olá|caros"
          + "|bem-vindos|bună|hallo|liebe|willkommen|ciao|benvenuti|大家好|こんにちは|皆さん|みなさん",
      "affiliate link|sponsored post|originally published|originally appeared|in a series"
          + "|of a series|subscribe to our|sign up for|follow us on"),
  /** It speaks of the article itself: what this page explains. */
  ANNOUNCES(
      0.35,
      "",
      "this blog post|this post|this article|this page|this document|this guide|this tutorial"
          + "|this section|this chapter|this report|this survey|the following post|cet article"
          + "|cette page|ce guide|ce billet|este artículo|esta página|esta guía|este artigo"
          + "|neste artigo|nesta página|este guia|acest articol|această pagină|dieser artikel"
          + "|diese seite|本文|本页|本指南|本教程|このページ|この記事|このガイド|本記事|説明します"
          + "|紹介します"),
  /** It says what is new. */
  TELLS_NEWS(
      0.2,
      "",
      "announc|now available|been released|is released|we released|introduces|introducing"
          + "|nous annonçons|nous sommes heureux|désormais disponible|anunciamos|ya está disponible"
          + "|nos alegra|já está disponível|temos o prazer|anunțăm|este disponibil"
          + "|wir freuen uns|ab sofort|发布|宣布|推出|リリース|発表"),
  /** It goes on from the sentence before it. */
  GOES_ON(
      -0.8,
      "it|its|he|she|they|them|this|these|those|that|but|however|and|also|so|then|there|here"
          + "|for example|in addition|moreover|furthermore|such|both|other|another|il|elle|ils"
          + "|elles|cela|ce|ces|mais|cependant|ainsi|de plus|esto|estos|pero|sin embargo|además"
          + "|también|isso|isto|mas|porém|além|também|dar|însă|er|sie|es|aber|doch|これ|それ|また"
          + "|しかし|そして|その|这|它|但|然而|此外|因此",
      ""),
  /** It asks. */
  ASKS(-0.4, "", ""),
  /** It announces what comes after it. */
  LEADS_ON(-0.15, "", ""),
  /** It is like any other. */
  PLAIN(0, "", "");

  private final double weight;
  private final List<String> beginnings;
  private final List<String> phrases;

  Opening(double weight, String beginnings, String phrases) {
    this.weight = weight;
    this.beginnings = words(beginnings);
    this.phrases = words(phrases);
  }

  static Opening of(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    if (isInBrackets(lower)) {
      return GREETS;
    }
    for (Opening opening : values()) {
      if (opening.fits(lower)) {
        return opening;
      }
    }
    // A question behind a colon is what the statement before it is about.
    boolean asks = ends(lower, "?？؟") && !lower.contains(": ");
    return asks ? ASKS : Labels.leadsOn(lower) ? LEADS_ON : PLAIN;
  }

  private static boolean ends(String sentence, String marks) {
    return marks.indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
  }

  /** A note to the article, as a rule. */
  private static boolean isInBrackets(String sentence) {
    return "([".indexOf(sentence.charAt(0)) >= 0
        && ")]".indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
  }

  /** What it adds to a sentence's score; the first one goes on from nothing. */
  double weight(int index) {
    return this == GOES_ON && index == 0 ? 0 : weight;
  }

  private boolean fits(String lower) {
    for (String word : beginnings) {
      if (begins(lower, word)) {
        return true;
      }
    }
    for (String phrase : phrases) {
      if (lower.contains(phrase)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String lower, String word) {
    boolean starts = lower.startsWith(word);
    boolean open = Script.isWithoutSpaces(word.codePointBefore(word.length()));
    return starts
        && (open || lower.length() == word.length() || !isLetter(lower.charAt(word.length())));
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || c == '-';
  }

  private static List<String> words(String words) {
    return Stream.of(words.split("\\|")).filter(word -> !word.isEmpty()).toList();
  }
}
