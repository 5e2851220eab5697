package dev.copydesk.enrich.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.excerpt.Trim.Trimmed;
import dev.copydesk.enrich.sentence.Sentences;
import dev.copydesk.enrich.sentence.Span;
import dev.copydesk.enrich.text.Article;
import dev.copydesk.enrich.text.Line;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How sentences are made to fit. */
class TrimTest {
  private static final String FAMILY = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";

  @Test
  void takesAsManyWholeSentencesAsFit() {
    assertThat(codePoints(55, "The first is quite long, for a first one.", "The second.", "Third."))
        .isEqualTo("The first is quite long, for a first one. The second.");
  }

  @Test
  void takesNoMoreWhereALimitSaysThatItIsEnough() {
    String[] sentences = {"The first is long.", "The second.", "The third."};
    assertThat(of("en", Limit.codePoints(60, 20, 20), sentences))
        .isEqualTo("The first is long. The second.");
  }

  @Test
  void goesOnToTheBestLengthInsideAParagraph() {
    String first = "The garden opens on Monday, after two years of work.";
    List<Sentence> paragraph = paragraph(first, "Patients planted it.", "Visitors may come.");
    assertThat(text(new Trim(paragraph, 0, "en").to(Limit.codePoints(80, 20, 70))))
        .isEqualTo(first + " Patients planted it.");
    assertThat(of("en", Limit.codePoints(80, 20, 70), first, "Patients planted it."))
        .isEqualTo(first);
  }

  @Test
  void stopsAtWhatIsEnoughWhereTheBestLengthCannotBeReached() {
    String first = "The garden opens on Monday, after two years of work.";
    List<Sentence> paragraph = paragraph(first, "It has a pond.", "A frog lives in it, they say.");
    assertThat(text(new Trim(paragraph, 0, "en").to(Limit.codePoints(80, 20, 75))))
        .isEqualTo(first);
  }

  @Test
  void leavesOutASentenceThatAnnouncesWhatDoesNotFit() {
    String[] sentences = {
      "The garden opens on Monday, and all may come.", "We grow:", "Too many to name."
    };
    assertThat(of("en", Limit.codePoints(60, 60, 60), sentences)).isEqualTo(sentences[0]);
    assertThat(of("en", Limit.codePoints(60, 60, 60), sentences[0], "We grow:"))
        .isEqualTo(sentences[0]);
  }

  @Test
  void keepsAnAnnouncementWhereThereIsNothingElse() {
    assertThat(codePoints(60, "We grow:")).isEqualTo("We grow:");
  }

  @Test
  void goesOnBehindAColon() {
    assertThat(of("en", Limit.codePoints(60, 5, 5), "We grow:", "Apples.", "Pears."))
        .isEqualTo("We grow: Apples.");
  }

  @Test
  void beginsWithTheLeadWhereNotAllFits() {
    List<Sentence> sentences = sentences("Good morning to all.", "The garden opens on Monday.");
    assertThat(text(new Trim(sentences, 1, "en").to(Limit.codePoints(30, 30, 30))))
        .isEqualTo("The garden opens on Monday.");
    assertThat(text(new Trim(sentences, 1, "en").to(Limit.codePoints(60, 60, 60))))
        .isEqualTo("Good morning to all. The garden opens on Monday.");
  }

  @Test
  void cutsASentenceThatIsTooLongAtAClause() {
    assertThat(codePoints(40, "When the day is over, we sit down together and talk."))
        .isEqualTo("When the day is over…");
  }

  @Test
  void doesNotCutInsideABracket() {
    assertThat(codePoints(44, "We sit down with everybody (the family, and more) and talk."))
        .isEqualTo("We sit down with everybody…");
  }

  @Test
  void cutsAtAWordWhereThereIsNoClause() {
    assertThat(codePoints(30, "We sit down together and talk about everything."))
        .isEqualTo("We sit down together and talk…");
  }

  @Test
  void cutsAtTheFirstClauseThatSaysEnough() {
    assertThat(
            codePoints(60, "We sit down together and talk of apples, of pears, of frogs and all."))
        .isEqualTo("We sit down together and talk of apples…");
  }

  @Test
  void cutsAtTheFirstWordThatReachesTheBestLength() {
    String sentence = "We sit down together and talk about everything under the sun and the moon.";
    assertThat(of("en", Limit.codePoints(60, 10, 30), sentence))
        .isEqualTo("We sit down together and talk about…");
  }

  @Test
  void doesNotCutBehindAShortWordThatLeadsOn() {
    String sentence =
        "We sit down together and talk of the frogs that live by the ponds of others.";
    assertThat(of("en", Limit.codePoints(60, 10, 30), sentence))
        .isEqualTo("We sit down together and talk of the frogs…");
  }

  @Test
  void doesNotCutAtAClauseInsideABracketOfAnyWidth() {
    assertThat(of("ja", Limit.codePoints(26, 26, 26), "庭には多くの美しい花が咲き乱れる（春は桜、夏は百合、秋は菊、冬は椿）ので人が来ます。"))
        .doesNotContain("（");
  }

  @Test
  void doesNotCutAtAClauseThatLeavesLittle() {
    assertThat(codePoints(40, "Then, we sit down together and talk about everything."))
        .isEqualTo("Then, we sit down together and talk…");
  }

  @Test
  void leavesNoLooseMarkBeforeTheEllipsis() {
    assertThat(codePoints(24, "We sit down together — (and talk) about it."))
        .isEqualTo("We sit down together…");
  }

  @Test
  void cutsNothingWhereASentenceFits() {
    assertThat(codePoints(40, "What is grief?", "Grief is what love becomes when it has lost."))
        .isEqualTo("What is grief?");
  }

  @Test
  void beginsWhatASentenceLeadsOnToWhereNothingElseFits() {
    assertThat(codePoints(40, "Our garden grows:", "Many kinds of apples and of pears."))
        .isEqualTo("Our garden grows: Many kinds of apples…");
  }

  @Test
  void keepsASentenceRatherThanBeginWhatTheNextOneLeadsOnTo() {
    assertThat(codePoints(40, "It opens on Monday.", "We grow:", "Many kinds of apples and pears."))
        .isEqualTo("It opens on Monday.");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 156, 200})
  void keepsToAnyLimitInTextWithoutSentences(int most) {
    String emoji = codePoints(most, ("Family " + FAMILY + " day ").repeat(40).strip());
    assertThat(emoji.codePointCount(0, emoji.length())).isBetween(most - 15, most);
    assertThat(emoji).endsWith("…").doesNotEndWith("\u200d…");
    String thai = of("th", Limit.codePoints(most, most, most), "เปิดสวนในวันจันทร์".repeat(40));
    assertThat(thai.codePointCount(0, thai.length())).isBetween(most - 15, most);
  }

  @Test
  void cutsNoEmojiApart() {
    assertThat(codePoints(12, FAMILY.repeat(10))).isEqualTo(FAMILY + FAMILY + "…");
  }

  @Test
  void cutsAScriptWithoutSpacesAtItsWords() {
    assertThat(of("ja", Limit.codePoints(10, 10, 10), "心理学における不安は誰にでもある感情です"))
        .endsWith("…")
        .hasSizeLessThanOrEqualTo(10)
        .isNotEqualTo("…");
  }

  @Test
  void putsNoSpaceBetweenSentencesThatHaveNone() {
    assertThat(of("zh", Limit.codePoints(80, 80, 80), "花园开放。", "欢迎光临。")).isEqualTo("花园开放。欢迎光临。");
  }

  @Test
  void countsWords() {
    assertThat(of("en", Limit.words(4, 4), "one two three four five six.", "Seven."))
        .isEqualTo("one two three four…");
  }

  @Test
  void countsTwoCharactersOfAScriptWithoutSpacesAsAWord() {
    assertThat(Limit.words(3, 3).allows("心理学にお不")).isTrue();
    assertThat(Limit.words(3, 3).allows("心理学にお不安")).isFalse();
    assertThat(Limit.wordsIn("心理学にお不安 a b")).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 54, 55})
  void allowsWordsUpToTheLimit(int words) {
    assertThat(Limit.card().allows("word ".repeat(words).strip())).isTrue();
    assertThat(Limit.card().allows("word ".repeat(56))).isFalse();
  }

  @Property(tries = 1_000)
  void neverPassesItsLimit(
      @ForAll @Size(max = 4) List<@AlphaChars @StringLength(min = 1, max = 90) String> lines) {
    Trim trim = new Trim(sentences(lines.toArray(String[]::new)), 0, "en");
    String meta = text(trim.to(Limit.meta("en").filled()));
    assertThat(meta.codePointCount(0, meta.length())).isLessThanOrEqualTo(156);
    String social = text(trim.to(Limit.social()));
    assertThat(social.codePointCount(0, social.length())).isLessThanOrEqualTo(200);
    assertThat(Limit.card().allows(text(trim.to(Limit.card())))).isTrue();
    String chinese = text(trim.to(Limit.meta("zh-TW")));
    assertThat(chinese.codePointCount(0, chinese.length())).isLessThanOrEqualTo(80);
  }

  private static String codePoints(int most, String... sentences) {
    return of("en", Limit.codePoints(most, most, most), sentences);
  }

  private static String of(String language, Limit limit, String... sentences) {
    return text(new Trim(sentences(sentences), 0, language).to(limit));
  }

  private static String text(Trimmed trimmed) {
    return trimmed.selection().text() + (trimmed.truncated() ? "…" : "");
  }

  /** Sentences of one line. */
  private static List<Sentence> paragraph(String... sentences) {
    Article article = Article.ofLines(List.of(String.join(" ", sentences)));
    Line line = article.lineOf(article.blocks().get(0));
    return Sentence.of(List.of(line), Sentences.of("en"));
  }

  private static List<Sentence> sentences(String... lines) {
    Article article = Article.ofLines(List.of(lines));
    return article.blocks().stream()
        .map(article::lineOf)
        .map(
            line ->
                new Sentence(line, new Span(0, line.text().length()), line.text().endsWith(":")))
        .toList();
  }
}
