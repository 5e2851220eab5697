package dev.copydesk.enrich.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.enrich.sentence.Sentences;
import dev.copydesk.enrich.text.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sentence an excerpt begins with. */
class LeadTest {
  private static final String TITLE = "Healing gardens for clinics";
  private static final String SUBJECT = "Healing gardens help the patients of clinics to recover.";
  private static final String PLAIN =
      "The oldest of them was planted before most towns were built.";

  @Test
  void isTheFirstOneAsARule() {
    assertThat(lead(SUBJECT, PLAIN, "Many people come to see it.")).isEqualTo(SUBJECT);
    assertThat(lead(PLAIN, "Many people come here in spring to see it.")).isEqualTo(PLAIN);
  }

  @Test
  void isTheOneThatNamesWhatTheTitleNames() {
    assertThat(lead(PLAIN, SUBJECT)).isEqualTo(SUBJECT);
  }

  @Test
  void isOneThatSaysWhatTheArticleIsAbout() {
    String about = "This article explains how healing gardens are planted beside clinics.";
    assertThat(lead(PLAIN, about)).isEqualTo(about);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We are happy to announce that all healing gardens are open to visitors.",
        "Healing gardens are now available in the clinics of all our towns.",
      })
  void isOneThatTellsNews(String news) {
    assertThat(lead(PLAIN, news)).isEqualTo(news);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dear readers of this page about healing gardens of clinics, how good to see you!",
        "Welcome to the healing gardens for clinics!",
        "Thanks to everybody who wrote to us about healing gardens for clinics.",
        "This post about healing gardens of clinics contains affiliate links.",
        "[Healing gardens were in the paper of last year as well.]",
        "(This is the second part of a series on healing gardens in clinics.)",
      })
  void isNoGreetingAndNoNote(String opening) {
    assertThat(lead(opening, SUBJECT)).isEqualTo(SUBJECT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What do healing gardens do for us?",
        "Our gardens have these few things in them:"
      })
  void isNoQuestionAndNoAnnouncementWhereAStatementIsAsNear(String sentence) {
    assertThat(lead(sentence, SUBJECT)).isEqualTo(SUBJECT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Grief | Whoever loses somebody is in for a long and dark winter of the heart."
            + "| Grief is what love becomes when it has lost.",
        "fr | Le deuil | Perdre quelqu’un ouvre un long hiver, et chacun le passe à sa façon."
            + "| Le deuil est ce que devient l’amour quand il a perdu.",
        "es | El duelo | Perder a alguien abre un invierno largo que cada uno pasa a su manera."
            + "| El duelo es lo que queda del amor cuando ha perdido.",
        "pt | O luto | Perder alguém abre um longo inverno que cada um passa à sua maneira."
            + "| O luto é o que resta do amor quando ele perdeu.",
      })
  void isTheOneThatSaysWhatTheTitleIs(String language, String title, String first, String second) {
    Article article = Article.of("<p>" + first + "</p><p>" + second + "</p>");
    assertThat(lead(title, article, language)).isEqualTo(second);
  }

  @Test
  void isNotTheOneThatHappensToHoldTheOnlyWordOfTheTitle() {
    String passing = "Many a frog that lives there in a pond finds shelter from herons now.";
    String other = "Most people come in spring, by bus, to see what the winter left of it.";
    Article article = Article.ofLines(List.of(PLAIN, other, passing));
    assertThat(lead("Shelters", article, "en")).isEqualTo(PLAIN);
  }

  @Test
  void isNotSoShortThatItTellsNothing() {
    assertThat(lead("Healing gardens!", SUBJECT)).isEqualTo(SUBJECT);
  }

  @Test
  void doesNotGoOnFromASentenceThatIsLeftOut() {
    assertThat(lead(PLAIN, "They are called healing gardens, and many people come."))
        .isEqualTo(PLAIN);
  }

  @Test
  void isNoItemOfAListWhereThereIsProse() {
    Article article = Article.of("<ul><li>" + SUBJECT + "</li></ul><p>" + PLAIN + "</p>");
    assertThat(lead(TITLE, article, "en")).isEqualTo(PLAIN);
    Article items = Article.of("<ul><li>" + SUBJECT + "</li><li>" + PLAIN + "</li></ul>");
    assertThat(lead(TITLE, items, "en")).isEqualTo(SUBJECT);
  }

  @Test
  void isNearTheBeginning() {
    String many = (PLAIN + " ").repeat(12);
    assertThat(lead(many + SUBJECT)).isEqualTo(PLAIN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Des jardins qui soignent | Il fait beau ce matin en ville, et tout le monde sort."
            + "| Les jardins soignent les patients qui restent longtemps en clinique.",
        "es | Jardines que curan | Hace buen tiempo esta mañana, y todo el mundo sale a pasear."
            + "| Los jardines curan a los pacientes que pasan mucho tiempo en la clínica.",
        "ja | 癒しの庭 | 今朝はとても天気がよく、町の人はみな散歩に出かけます。" + "| 癒しの庭は、長く入院している患者の回復を助けます。",
        "zh | 疗愈花园 | 今天早上天气很好，城里的人都出去散步了。| 疗愈花园帮助长期住院的病人恢复健康。",
      })
  void isFoundInOtherLanguages(String language, String title, String first, String second) {
    Article article = Article.of("<p>" + first + "</p><p>" + second + "</p>");
    assertThat(lead(title, article, language)).isEqualTo(second);
  }

  @Test
  void isTheFirstWhereNoTitleTells() {
    Article article = Article.of("<p>" + PLAIN + "</p><p>" + SUBJECT + "</p>");
    assertThat(lead("", article, "en")).isEqualTo(PLAIN);
  }

  private static String lead(String... paragraphs) {
    return lead(TITLE, Article.ofLines(List.of(paragraphs)), "en");
  }

  private static String lead(String title, Article article, String language) {
    List<Sentence> sentences =
        Sentence.of(
            article.blocks().stream().map(article::lineOf).toList(), Sentences.of(language));
    return sentences.get(new Lead(title, sentences, language).index()).text();
  }
}
