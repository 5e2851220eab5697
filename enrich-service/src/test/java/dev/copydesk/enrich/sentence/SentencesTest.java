package dev.copydesk.enrich.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where sentences end; a bar stands for each end. */
class SentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "en # It rains.| It pours.",
        "en # Is it so?| “Yes!” she said.",
        "en # Ask “Why now?”| It helps.",
        "en # Version 3.5 of example.com is out.",
        "en # It costs $4.50.| That is cheap.",
        "en # Write to jo.roe@example.org.| She answers.",
        "en # See https://example.org/a.html?b=C.| It is there.",
        "en # Really?!| You do??!| Fine!!",
        "en # Nobody knew.| (Jo Roe did.)| It came out.",
        "en # The garden (it is new.) is open.",
        "en # He said, “It is late. Come in.” and left.",
        "en # The staff is kind.| will be back.",
        "en # Nobody said so.It was known.",
        "en # That was shown before.[3][4]| Others agree.",
        "en # That was shown before.12| Others agree.",
      })
  void endAtTheirMarks(String language, String text) {
    assertSplit(language, text.replace("so.It", "so.|It"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "en # Dr. Okafor met Mrs. Hale at St. Mary's.",
        "en # Carl G. Jung wrote it.| He was 60.",
        "en # J. R. Moss and A.-M. Lee sing.",
        "en # The U.S. Senate voted.| It was close.",
        "en # She lives in the U.S.| He does not.",
        "en # It opens at 3.30 p.m. on May 5.| Come.",
        "en # At 9 a.m. Mr. Roe rose.",
        "en # He rose at about 9 a.m.| Mrs. Roe slept.",
        "en # Pets, e.g. Cats, help (cf. Fig. 2).",
        "en # Cats, dogs, etc.| They stay.",
        "en # Roe Ltd. and Moe Inc. (“Moe”) merge.",
        "en # It is up to you and I.| We go.",
        "en # Turn to p. 12 of vol. III.| Read.",
        "fr # M. Martin et Mme. Roy sont là.| Oui !",
        "de # Das ist z. B. Angst.| Gut.",
        "de # Am 12. Juni beginnt es.| Der Saal ist offen.",
        "es # ¿Qué es?| El Sr. Paz vive en EE. UU. desde 1990.",
        "it # La sig.ra Neri c'è.| Arriva il dott. Bassi.",
        "pt # O Dr. Reis chegou.| Falou na pág. 3.",
        "ro # Vine dl. Pop.| Spune ceva.",
        "nl # Dhr. Smit komt a.s. zondag.| Hij blijft.",
        "da # Hr. Holm bor på 2. sal.| Det er godt.",
        "pl # Mieszka na ul. Długiej.| To blisko.",
        "sk # Napr. Ján prišiel 7. mája.| Bol tu.",
        "ru # Он живёт в г. Омске на ул. Мира.| Она нет.",
        "bg # През 1990 г. София порасна.| Това е така.",
        "ar # وصل د. كريم اليوم.| ثم غادر.",
      })
  void goOnBehindAbbreviations(String language, String text) {
    assertSplit(language, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "ar # هل هذا قلق؟| نعم.| إنه كذلك.",
        "ja # 不安です。|大丈夫。",
        "ja # 彼は「行く。」と言った。|そして（疲れた。）寝た。",
        "zh # 他说：“来。”|她来了。|好！|走吧？",
        "hi # यह घर है।| वह बड़ा है।",
        "el # Πού είναι;| Εδώ.",
        "hy # Գալիս է. նա:| Լավ է:",
        "am # ሰላም።| ደህና ነው።",
        "fr # Il dit : « Non. »| Puis il part.",
      })
  void endAtTheMarksOfTheirScript(String language, String text) {
    assertSplit(language, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "en # Well… maybe not.",
        "en # I never meant that....| She left.",
        "en # What . . . I meant is . . . Nothing.",
        "en # That was all . . . .| Then we left.",
        "en # That was all.| . . . Then we left.",
        "en # “He [...] went on [...]” (Roe 5).",
        "nl # Zij riep.| ...en hij ook.",
        "en # First part. *** Second part.",
      })
  void knowDots(String language, String text) {
    assertSplit(language, text.replace(". *** ", ".| ***| "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "en # 1. Boil it.| 2. Wait.",
        "en # 1.) Boil it| 2.) Wait",
        "en # a) boil it| b) wait| c) eat",
        "en # a. boil it| b. wait",
        "en # • Boil it| • Wait",
        "en # As said in 1. above, and in 2. below, we wait.",
        "ru # Купи: 1.хлеб, 2.сыр.",
      })
  void areTheItemsOfALine(String language, String text) {
    assertSplit(language, text);
  }

  @Test
  void endWithTheirLine() {
    assertThat(split("en", "no full stop\nhere either"))
        .containsExactly("no full stop", "here either");
  }

  @Test
  void goOnInALineThatWasOnlyWrapped() {
    assertThat(split("en", "A line \nthat goes on.")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r", "\r\n", "\n", "\u2028", "\u2029", "\n\n", "\r\n\r\n"})
  void endWithTheirLineHoweverItIsBroken(String lineBreak) {
    assertThat(split("en", "Boil it" + lineBreak + "Wait" + lineBreak))
        .containsExactly("Boil it", "Wait");
  }

  @Test
  void areTheItemsOfOneListAfterTheOther() {
    String text = "1. Boil it 2. Wait 1) Eat it 2) Rest a. Wash up b. Go out";
    assertThat(split("en", text))
        .containsExactly(
            "1. Boil it", "2. Wait", "1) Eat it", "2) Rest", "a. Wash up", "b. Go out");
  }

  @Test
  void doNotEndBeforeANumberThatBeginsNoList() {
    assertThat(split("en", "We met on May 1. at noon and ate.")).hasSize(1);
  }

  @Test
  void areSplitInsideAQuotationThatIsASpeech() {
    String speech =
        "“We opened this garden for everybody who lives here. Nobody has to pay for it. It will stay"
            + " open for as long as somebody waters it, and longer.” She smiled.";
    assertThat(split("en", speech)).hasSize(4);
  }

  @Test
  void areKnownByTheirMarksInALanguageWithoutAFile() {
    assertThat(split("und", "Bir. Iki? Üç!")).containsExactly("Bir.", "Iki?", "Üç!");
  }

  @Property(tries = 2_000)
  void leaveNothingOut(
      @ForAll @CharRange(from = ' ', to = '\u00ff') @CharRange(from = '、', to = '。') String text) {
    String spans = String.join("", split("en", text));
    assertThat(spans.replaceAll("[\\s\u00a0\u0085]", ""))
        .isEqualTo(text.replaceAll("[\\s\u00a0\u0085]", ""));
  }

  private static void assertSplit(String language, String text) {
    String[] sentences = text.strip().split("\\|");
    assertThat(split(language, text.strip().replace("|", "")))
        .containsExactlyElementsOf(Stream.of(sentences).map(String::strip).toList());
  }

  private static List<String> split(String language, String text) {
    return Sentences.of(language).in(text).stream().map(span -> span.of(text)).toList();
  }
}
