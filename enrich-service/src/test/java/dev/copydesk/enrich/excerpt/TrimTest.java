package dev.copydesk.enrich.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.post.Excerpts.Excerpt;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How sentences are made to fit. */
class TrimTest {
  private static final String FAMILY = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";

  @Test
  void takesAsManyWholeSentencesAsFit() {
    String two = "The first is quite long, for a first one. The second.";
    assertThat(codePoints(55, "The first is quite long, for a first one.", "The second.", "Third."))
        .isEqualTo(new Excerpt(two, two, false));
  }

  @Test
  void cutsASentenceThatIsTooLongAtAClause() {
    assertThat(codePoints(40, "When the day is over, we sit down together and talk."))
        .isEqualTo(new Excerpt("When the day is over…", "When the day is over…", true));
  }

  @Test
  void cutsAtAWordWhereThereIsNoClause() {
    assertThat(codePoints(30, "We sit down together and talk about everything.").text())
        .isEqualTo("We sit down together and talk…");
  }

  @Test
  void doesNotCutAtAClauseThatLeavesLittle() {
    assertThat(codePoints(40, "Then, we sit down together and talk about everything.").text())
        .isEqualTo("Then, we sit down together and talk…");
  }

  @Test
  void leavesNoLooseMarkBeforeTheEllipsis() {
    assertThat(codePoints(24, "We sit down together — (and talk) about it.").text())
        .isEqualTo("We sit down together…");
  }

  @Test
  void beginsTheNextSentenceWhereTheFirstTellsLittle() {
    assertThat(codePoints(40, "What is grief?", "Grief is what love becomes when it has lost."))
        .isEqualTo(
            new Excerpt(
                "What is grief? Grief is what love…", "What is grief? Grief is what love…", true));
  }

  @Test
  void cutsNoEmojiApart() {
    String text = codePoints(12, FAMILY.repeat(10)).text();
    assertThat(text).isEqualTo(FAMILY + FAMILY + "…");
  }

  @Test
  void cutsAScriptWithoutSpacesAtItsWords() {
    Excerpt excerpt = trim("ja", "心理学における不安は誰にでもある感情です").to(Limit.codePoints(10));
    assertThat(excerpt.text()).endsWith("…").hasSizeLessThanOrEqualTo(10).isNotEqualTo("…");
  }

  @Test
  void countsWords() {
    Excerpt excerpt = trim("en", "one two three four five six.", "Seven.").to(Limit.words(4));
    assertThat(excerpt.text()).isEqualTo("one two three four…");
  }

  @Test
  void countsTwoCharactersOfAScriptWithoutSpacesAsAWord() {
    assertThat(Limit.words(3).allows("心理学にお不")).isTrue();
    assertThat(Limit.words(3).allows("心理学にお不安")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 54, 55})
  void allowsWordsUpToTheLimit(int words) {
    assertThat(Limit.CARD.allows("word ".repeat(words).strip())).isTrue();
    assertThat(Limit.CARD.allows("word ".repeat(56))).isFalse();
  }

  @Property(tries = 1_000)
  void neverPassesItsLimit(
      @ForAll @Size(max = 4) @UniqueElements List<@StringLength(min = 1, max = 90) String> lines) {
    Trim trim = new Trim(lines, "en");
    String meta = trim.to(Limit.META).text();
    assertThat(meta.codePointCount(0, meta.length())).isLessThanOrEqualTo(156);
    String social = trim.to(Limit.SOCIAL).text();
    assertThat(social.codePointCount(0, social.length())).isLessThanOrEqualTo(200);
    assertThat(Limit.CARD.allows(trim.to(Limit.CARD).text())).isTrue();
  }

  private static Excerpt codePoints(int most, String... sentences) {
    return trim("en", sentences).to(Limit.codePoints(most));
  }

  private static Trim trim(String language, String... sentences) {
    return new Trim(List.of(sentences).stream().map(sentence -> sentence + ' ').toList(), language);
  }
}
