package dev.copydesk.publish.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchWordsTest {
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  @Test
  void makesAWordOfEachCharacterOfAScriptWithoutSpacesAndOfNoOther() {
    assertThat(characters().filter(c -> isApart(c) != UNSPACED.contains(UnicodeScript.of(c))))
        .isEmpty();
  }

  private static IntStream characters() {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(c -> !Character.isBmpCodePoint(c) || !Character.isSurrogate((char) c));
  }

  private static boolean isApart(int c) {
    String text = Character.toString(c);
    return SearchWords.of(text).equals(' ' + text + ' ');
  }
}
