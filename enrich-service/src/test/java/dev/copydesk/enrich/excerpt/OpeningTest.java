package dev.copydesk.enrich.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What kinds of sentences are told by their words. */
class OpeningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Dear readers, the garden is open.              | GREETS",
        "en | This guide shows how a garden is planted.      | ANNOUNCES",
        "en | The garden is now available to visitors.       | TELLS_NEWS",
        "en | However, the frogs are gone.                   | GOES_ON",
        "fr | Bonjour à tous, le jardin est ouvert.          | GREETS",
        "fr | Dans ce guide, vous plantez un jardin.         | ANNOUNCES",
        "fr | Toutefois, les grenouilles sont parties.       | GOES_ON",
        "fr | C’est un jardin de plantes qui soignent.       | GOES_ON",
        "es | Este documento explica cómo plantar un jardín. | ANNOUNCES",
        "es | Estas plantas ya crecen bien.                  | GOES_ON",
        "pt | Esta página mostra como plantar um jardim.     | ANNOUNCES",
        "pt | No entanto, os sapos foram embora.             | GOES_ON",
        "ro | Această pagină arată cum se plantează.         | ANNOUNCES",
        "ro | Aceştia vin la noi în fiecare an.              | GOES_ON",
        "de | In diesem Beitrag geht es um einen Garten.     | ANNOUNCES",
        "it | In questa guida si pianta un giardino.         | ANNOUNCES",
        "nl | Dit artikel gaat over een tuin.                | ANNOUNCES",
        "ar | يشرح هذا المقال كيف نزرع حديقة.                | ANNOUNCES",
        "ar | ولكن الضفادع رحلت.                             | GOES_ON",
        "zh | 大家好，花园开放了。                            | GREETS",
        "ja | この記事では庭の作り方を見ていきます。          | ANNOUNCES",
      })
  void areToldInEachLanguage(String language, String sentence, Opening kind) {
    assertThat(kind(sentence, language)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "es | Es un jardín de plantas que curan.",
        "pt | Dar um jardim a cada clínica custa pouco.",
        "it | Il giardino della clinica è aperto.",
        "de | Also blieb der Garten der Klinik offen.",
        "en | Items from the garden are for sale.",
        "en | Thereby hangs a tale of a frog.",
        "sv | Hi kallas trädgården av dem som bor där.",
      })
  void areNotToldByWordsOfAnotherLanguageOrByHalfAWord(String language, String sentence) {
    assertThat(kind(sentence, language)).isEqualTo(Opening.PLAIN);
  }

  @Test
  void areTheSameInALanguageOfARegion() {
    assertThat(kind("Este guia mostra o jardim.", "pt-BR")).isEqualTo(Opening.ANNOUNCES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "und", "sv"})
  void areToldByMarksInAnyLanguage(String language) {
    assertThat(kind("(A note.)", language)).isEqualTo(Opening.GREETS);
    assertThat(kind("Who planted frogs?", language)).isEqualTo(Opening.ASKS);
    assertThat(kind("What grows:", language)).isEqualTo(Opening.LEADS_ON);
    assertThat(kind("Frogs grow.", language)).isEqualTo(Opening.PLAIN);
  }

  private static Opening kind(String sentence, String language) {
    return Opening.of(sentence, Openings.of(language));
  }
}
