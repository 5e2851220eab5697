package dev.copydesk.enrich.glossary;

import static dev.copydesk.enrich.glossary.Terms.in;
import static dev.copydesk.enrich.glossary.Terms.index;
import static dev.copydesk.enrich.glossary.Terms.mentions;
import static dev.copydesk.enrich.glossary.Terms.surfaces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.GlossaryTermDefined.Flag;
import dev.copydesk.contract.post.Mention;
import dev.copydesk.contract.post.Mention.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which other forms a term is found. */
class InflectionTest {
  @ParameterizedTest
  @CsvSource({
    "crisis, crises",
    "criterion, criteria",
    "phobia, phobias",
    "rite of passage, rites of passage",
    "theory of mind, theories of mind",
    "mother-in-law, mothers in law",
    "defence mechanism, defence mechanisms",
    "stress, stresses",
    "bias, biases",
    "stomach, stomachs",
    "approach, approaches",
    "memory, memories",
    "ego, egos",
    "hero, heroes",
    "self, selves",
    "stimulus, stimuli",
    "child, children",
    "diagnosis, diagnoses",
    "phenomenon, phenomena",
    "locus of control, loci of control",
    "SSRI, SSRIs",
    "Alzheimer's patient, Alzheimer’s patients",
  })
  void isTheOtherNumberInEnglish(String term, String text) {
    assertThat(mentions("<p>the " + text + " here</p>", "en", index(term("en", term))))
        .extracting(Mention::surface, Mention::tier)
        .containsExactly(tuple(text, Tier.INFLECTED));
  }

  @ParameterizedTest
  @CsvSource({
    "defence mechanisms, defence mechanism",
    "memories, memory",
    "crises, crisis",
    "false beliefs, false belief",
    "headaches, headache",
    "coping strategies, coping strategy",
    "responses, response",
    "viruses, virus",
    "reading glasses, reading glass",
    "days, day",
  })
  void isTheSingularOfWhatTheGlossaryHasInPlural(String term, String text) {
    assertThat(surfaces("<p>the " + text + " here</p>", "en", index(term("en", term))))
        .containsExactly(text);
  }

  @ParameterizedTest
  @CsvSource({
    "bias, bia",
    "stress, stres",
    "series, sery",
    "statistics, statistic",
    "consciousness, consciousnes",
    "psychosis, psychosi",
    "news, new",
    "analysis, analyst",
    "university, universe",
    "organ, organization",
    "general, generalise",
    "glasses, glass",
    "Psalms, psalm",
  })
  void isNoOtherWord(String term, String text) {
    assertThat(surfaces("<p>the " + text + " here</p>", "en", index(term("en", term)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "travail, travaux",
    "émotion, émotions",
    "trouble anxieux, troubles anxieux",
    "trouble de l'humeur, troubles de l’humeur",
    "thérapie cognitive, thérapies cognitives",
    "estime de soi, estimes de soi",
    "lieu, lieux",
    "cerveau, cerveaux",
    "œil, yeux",
    "désordre mental, désordres mentaux",
    "troubles anxieux, trouble anxieux",
    "émotions, émotion",
  })
  void isTheOtherNumberInFrench(String term, String text) {
    assertThat(surfaces("<p>les " + text + " ici</p>", "fr", index(term("fr", term))))
        .containsExactly(text);
  }

  @ParameterizedTest
  @CsvSource({"processus, processu", "sens, sen", "fils, fil", "stress, stres", "hui, aujourd'hui"})
  void isNoOtherWordInFrench(String term, String text) {
    assertThat(surfaces("<p>les " + text + " ici</p>", "fr", index(term("fr", term)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "نفس, نفوس",
    "مرض, الأمراض",
    "اضطراب, اضطرابات",
    "اضطراب القلق, اضطرابات القلق",
    "معالج, المعالجون",
    "ذاكرة, ذاكرات",
  })
  void isThePluralInArabic(String term, String text) {
    assertThat(surfaces("<p>في " + text + " هنا</p>", "ar", index(term("ar", term))))
        .containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "القلق",
        "والقلق",
        "بالقلق",
        "للقلق",
        "قلقهم",
        "وقلقه",
        "الْقَلَقُ",
        "القـــلق",
        "ولقلقها",
        "قلقا",
        "قلقًا",
        "وقلقاً"
      })
  void isWhatIsLeftWithoutClitics(String text) {
    assertThat(mentions("<p>عن " + text + " هنا</p>", "ar", index(term("ar", "قلق"))))
        .extracting(Mention::surface, Mention::tier)
        .containsExactly(tuple(text, Tier.CLITIC));
  }

  @ParameterizedTest
  @CsvSource({
    "القلق, قلق",
    "الذاكرة العاملة, ذاكرة عاملة",
    "ذاكرة عاملة, والذاكرة العاملة",
    "ذاكرة, ذاكرتهم",
    "ذاكرة, ذاكره",
    "إدراك, ادراك",
    "مستشفى, مستشفي",
  })
  void isTheSameArabicWordWrittenOtherwise(String term, String text) {
    assertThat(surfaces("<p>عن " + text + " هنا</p>", "ar", index(term("ar", term))))
        .containsExactly(text);
  }

  @ParameterizedTest
  @CsvSource({"كرة, فكرة", "لد, ولد", "علاقة, قلق"})
  void isNoPartOfAnArabicWord(String term, String text) {
    assertThat(surfaces("<p>عن " + text + " هنا</p>", "ar", index(term("ar", term)))).isEmpty();
  }

  @Test
  void isLeftOutWhereTheEditorsSaySo() {
    assertThat(surfaces("<p>phobias</p>", "en", index(Terms.term("phobia", Flag.NO_INFLECT))))
        .isEmpty();
  }

  @Test
  void isThatOfThePostsLanguageForATermOfAnyLanguage() {
    GlossaryIndex index = index(term("und", "travail"));
    assertThat(surfaces("<p>travaux</p>", "fr", index)).containsExactly("travaux");
    assertThat(surfaces("<p>travaux</p>", "en", index)).isEmpty();
    assertThat(surfaces("<p>travails</p>", "en", index)).containsExactly("travails");
  }

  @ParameterizedTest
  @CsvSource({
    "rapid eye movement (REM) sleep, REM sleep",
    "rapid eye movement (REM) sleep, rapid eye movement sleep",
    "post-traumatic stress disorder (PTSD), PTSD",
    "post-traumatic stress disorder (PTSD), post-traumatic stress disorder",
    "affect (psychology), affect",
  })
  void isWhatBracketsStandFor(String term, String text) {
    assertThat(mentions("<p>some " + text + " here</p>", "en", index(term("en", term))))
        .extracting(Mention::surface, Mention::tier)
        .containsExactly(tuple(text, Tier.VARIANT));
  }

  private static GlossaryTermDefined term(String language, String term) {
    return in(language, term);
  }
}
