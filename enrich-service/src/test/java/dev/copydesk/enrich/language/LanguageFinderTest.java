package dev.copydesk.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.post.Language;
import dev.copydesk.contract.post.Language.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Which language a post is in, and how that is known. */
class LanguageFinderTest {
  private static final LanguageFinder FINDER = new LanguageFinder();
  private static final String ENGLISH =
      "Therapy helps people to understand what they feel and why.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Most people who begin therapy are surprised by how ordinary it feels.",
        "fr | La plupart des gens qui commencent une thérapie sont surpris par sa simplicité.",
        "ar | معظم الناس الذين يبدؤون العلاج النفسي يفاجؤون بمدى بساطته.",
        "es | La mayoría de las personas que empiezan una terapia se sorprenden de lo sencilla que es.",
        "de | Die meisten Menschen, die eine Therapie beginnen, sind überrascht, wie einfach sie ist.",
        "it | La maggior parte delle persone che iniziano una terapia si sorprende della semplicità.",
        "pt | A maioria das pessoas que começam uma terapia fica surpresa com a sua simplicidade.",
        "nl | De meeste mensen die met therapie beginnen, zijn verrast hoe gewoon het voelt.",
        "ja | 心理療法を始める多くの人は、それがどれほど普通に感じられるかに驚きます。",
        "zh | 大多数开始心理治疗的人都会惊讶于它的平常。",
        "ru | Большинство людей, начинающих терапию, удивляются тому, насколько она обычна.",
        "ro | Cei mai mulți oameni care încep o terapie sunt surprinși de simplitatea ei.",
      })
  void isWhatTheTextTells(String code, String text) {
    assertThat(FINDER.of(post(""), text)).isEqualTo(new Language(code, Source.DETECTED, null));
  }

  @Test
  void isKeptApartFromThatOfTheLink() {
    assertThat(FINDER.of(post("link:'https://s.example/fr/a-post/'"), ENGLISH))
        .isEqualTo(new Language("en", Source.DETECTED, "fr"));
  }

  @ParameterizedTest
  @CsvSource({
    "lang:'fr', fr",
    "lang:'pt-br', pt-BR",
    "wpml_current_locale:'fr_FR', fr-FR",
    "'lang:false,wpml_current_locale:''ar''', ar",
  })
  void isWhatTheSiteDeclares(String fields, String code) {
    assertThat(FINDER.of(post(fields), ENGLISH))
        .isEqualTo(new Language(code, Source.DECLARED, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lang:''", "lang:false", "lang:[]", "lang:'klingon'", "lang:'x y'", "lang:7"})
  void isNotDeclaredByWhatIsNoLanguage(String fields) {
    assertThat(FINDER.of(post(fields), ENGLISH).source()).isEqualTo(Source.DETECTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Hi there", "42 × 2026", "!!!"})
  void isTheSitesWhereTheTextIsTooShort(String text) {
    assertThat(FINDER.of(post("link:'https://s.example/fr/a/'"), text))
        .isEqualTo(new Language("fr", Source.SITE, "fr"));
  }

  @Test
  void isUndeterminedWhereNothingTells() {
    assertThat(FINDER.of(post("link:'https://s.example/a/'"), ""))
        .isEqualTo(new Language("und", Source.SITE, null));
  }

  @ParameterizedTest
  @CsvSource({
    "https://s.example/fr/a-post/, fr",
    "https://s.example/pt-br/a-post/, pt-BR",
    "https://s.example/zh-Hant/a-post/, zh-Hant",
    "https://s.example/fr/?p=7, fr",
    "https://s.example/fr/, ",
    "https://s.example/fr, ",
    "https://s.example/tv/a-post/, ",
    "https://s.example/news/a-post/, ",
    "https://s.example/2026/03/a-post/, ",
    "not a link, ",
    "'', ",
  })
  void ofALinkIsThatOfItsFirstSegment(String link, String locale) {
    assertThat(FINDER.of(post("link:'" + link + "'"), ENGLISH).locale()).isEqualTo(locale);
  }

  private static ObjectNode post(String fields) {
    String json = fields.replace('\'', '"').replaceAll("([a-z_]+):([\"f\\[7])", "\"$1\":$2");
    return (ObjectNode) Json.MAPPER.readTree('{' + json + '}');
  }
}
