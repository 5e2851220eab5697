package dev.copydesk.enrich.glossary;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of a word's letters, however they are read. */
class LettersTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 8, 9, 15, 16, 17, 24, 300})
  void areTheSameOneByOneAndEightAtATime(int length) {
    String word = "abcdefghijklmnopqrstuvwxyz0123456789".repeat(9).substring(0, length);
    assertThat(atOnce(word)).isEqualTo(oneByOne(word));
  }

  @Property(tries = 500)
  void areTheSameOneByOneAndEightAtATime(@ForAll("words") String word) {
    assertThat(atOnce(word)).isEqualTo(oneByOne(word));
  }

  @Property(tries = 500)
  void areOthersForOtherWords(@ForAll("words") String one, @ForAll("words") String other) {
    assertThat(oneByOne(one) == oneByOne(other)).isEqualTo(one.equals(other));
  }

  @ParameterizedTest
  @CsvSource({
    "ab, ba",
    "a, aa",
    "abcdefgh, abcdefgi",
    "abcdefgha, abcdefghb",
    "قلق, قلم",
    "aق, قa"
  })
  void areOthersForTheSameLettersElsewhere(String one, String other) {
    assertThat(oneByOne(one)).isNotEqualTo(oneByOne(other));
  }

  @Test
  void endAtAJointAndAtWhateverIsNoSmallLetter() {
    assertThat(end("stress and", 0, 10)).isEqualTo(6);
    assertThat(end("distressingly so", 0, 16)).isEqualTo(13);
    assertThat(end("stress", 0, 6)).isEqualTo(6);
    assertThat(end("stress and", 7, 10)).isEqualTo(10);
    assertThat(end("distressingly", 0, 5)).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({
    "anxiety, anx\u00adiety",
    "anxiety, anx\u200biety",
    "distressingly, dis\u00adtressing\u00adly",
    "anxiété, anxie\u0301te\u0301",
    "ANXIÉTÉ, anxiete",
    "œdipe, oedipe",
    "ﬁgure, figure",
    "ａｎｘｉｅｔｙ, anxiety",
    "STRASSE, straße",
    "القَلَق, القلق",
    "C++, c++",
  })
  void areThoseOfTheFoldedWordHoweverItIsWritten(String one, String other) {
    assertThat(new Tokens().of(one).hash(0)).isEqualTo(new Tokens().of(other).hash(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stress", "distressingly", "anxiete", "قلق", "тревога", "λογοσ"})
  void areThoseOfTheWordGivenFolded(String word) {
    assertThat(Tokens.hash(word)).isEqualTo(new Tokens().of(word.toUpperCase(Locale.ROOT)).hash(0));
  }

  @Test
  void ofAWordThatALongerTextWasReadBeforeAreTheSame() {
    Tokens tokens = new Tokens();
    long fresh = tokens.of("self").hash(0);
    tokens.of("selfishness ".repeat(500));
    assertThat(tokens.of("self").hash(0)).isEqualTo(fresh);
    assertThat(tokens.size()).isOne();
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withCharRange('a', 'e').withChars('0', '9').ofMinLength(1);
  }

  private static long oneByOne(String word) {
    return new Letters().begin().addAll(word).number();
  }

  private static long atOnce(String word) {
    Letters letters = new Letters();
    byte[] plain = Arrays.copyOf(word.getBytes(US_ASCII), word.length() + Long.BYTES);
    assertThat(letters.addSmall(plain, 0, word.length())).isEqualTo(word.length());
    return letters.number();
  }

  private static int end(String text, int from, int to) {
    byte[] plain = new byte[text.length() + Long.BYTES];
    for (int i = 0; i < text.length(); i++) {
      plain[i] = Letters.plain(text.charAt(i));
    }
    return new Letters().addSmall(plain, from, to);
  }
}
