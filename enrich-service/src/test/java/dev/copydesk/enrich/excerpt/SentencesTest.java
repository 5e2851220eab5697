package dev.copydesk.enrich.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where sentences end; a bar stands for each end. */
class SentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; It rains. It pours.; It rains.|It pours.",
        "en; Is it so? “Yes!” she said.; Is it so?|“Yes!” she said.",
        "en; Ask “Why now?” It helps.; Ask “Why now?”|It helps.",
        "en; Dr. Okafor met Mrs. Hale at St. Mary's.; Dr. Okafor met Mrs. Hale at St. Mary's.",
        "en; Carl G. Jung wrote it. He was 60.; Carl G. Jung wrote it.|He was 60.",
        "en; The U.S. Senate voted.; The U.S. Senate voted.",
        "en; It opens at 3.30 p.m. on May 5. Come.; It opens at 3.30 p.m. on May 5.|Come.",
        "en; Pets, e.g. Cats, help (cf. Fig. 2).; Pets, e.g. Cats, help (cf. Fig. 2).",
        "en; Cats, dogs, etc. Others stay.; Cats, dogs, etc.|Others stay.",
        "en; It is up to you and I. We go.; It is up to you and I.|We go.",
        "en; 1. Boil it. 2. Wait.; 1. Boil it.|2. Wait.",
        "en; Version 3.5 of example.com is out.; Version 3.5 of example.com is out.",
        "en; Well… maybe not.; Well… maybe not.",
        "fr; M. Martin et Mme. Roy sont là. Oui !; M. Martin et Mme. Roy sont là.|Oui !",
        "fr; Il dit : « Non. » Puis il part.; Il dit : « Non. »|Puis il part.",
        "de; Das ist z.B. Angst. Gut.; Das ist z.B. Angst.|Gut.",
        "es; ¿Qué es? El Sr. Paz lo sabe.; ¿Qué es?|El Sr. Paz lo sabe.",
        "ar; هل هذا قلق؟ نعم. إنه كذلك.; هل هذا قلق؟|نعم.|إنه كذلك.",
        "ja; 不安です。大丈夫。; 不安です。|大丈夫。",
      })
  void endWhereReadersSay(String language, String line, String sentences) {
    assertThat(new Sentences(language).of(List.of(line)).stream().map(String::strip))
        .containsExactlyElementsOf(Stream.of(sentences.split("\\|")).toList());
  }

  @Test
  void endWithTheirLine() {
    assertThat(new Sentences("en").of(List.of("no full stop", "here either")))
        .containsExactly("no full stop ", "here either ");
  }
}
