package dev.copydesk.enrich.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.post.Mention;
import dev.copydesk.enrich.text.Article;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jsoup.parser.Parser;

/** Where mentions stand in HTML that is broken in every way that editors and plugins know. */
class OffsetsTest {
  private static final Pattern HIDDEN =
      Pattern.compile(
          "<!--?-?>|<!--.*?--!?>|<(script|style|svg|textarea)\\b.*?</\\1\\s*>|</?[a-zA-Z][^>]*>",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}\u00ad\u0640]");
  private static final Pattern JOINTS = Pattern.compile("[\\s\\p{Z}\\p{Pd}’'`´ʼ]+");

  private static final GlossaryIndex INDEX =
      Terms.index(
          Terms.term("inner critic"),
          Terms.term("critic"),
          Terms.term("self-talk"),
          Terms.term("C++"),
          Terms.term("ACT"),
          Terms.term("R&D"),
          Terms.in("fr", "anxiété"),
          Terms.in("fr", "œdipe"),
          Terms.in("ar", "قلق"),
          Terms.in("zh", "焦虑"));

  @Property(tries = 2_000)
  void areThoseOfTheWordsOnceTagsAreRemovedAndLettersFolded(@ForAll("html") String html) {
    List<Mention> mentions = Terms.mentions(html, "und", INDEX);
    for (Mention mention : mentions) {
      String source = HIDDEN.matcher(html.substring(mention.start(), mention.end())).replaceAll("");
      assertThat(folded(Parser.unescapeEntities(source, false)))
          .as("%s in %s", mention, html)
          .isEqualTo(folded(mention.surface()));
    }
    Statistics.collect(mentions.isEmpty() ? "without a mention" : "with mentions");
  }

  @Property(tries = 2_000)
  void beginAndEndWithALetterOfTheWords(@ForAll("html") String html) {
    for (Mention mention : Terms.mentions(html, "und", INDEX)) {
      assertThat(html.charAt(mention.start())).isNotIn('<', '>', ' ', '\n');
      assertThat(html.charAt(mention.end() - 1)).isNotIn('<', '>', ' ', '\n');
    }
  }

  @Property(tries = 2_000)
  void areInTheTextWhatTheyAreInTheHtml(@ForAll("html") String html) {
    String text = Article.of(html).text();
    int last = 0;
    for (Mention mention : Terms.mentions(html, "und", INDEX)) {
      assertThat(text.substring(mention.textStart(), mention.textEnd()))
          .isEqualTo(mention.surface());
      assertThat(mention.start()).isBetween(last, mention.end() - 1);
      last = mention.start();
    }
  }

  /** Halves of code points, and anything at all between pieces of markup. */
  @Property(tries = 1_000)
  void areInsideOfAnyText(@ForAll String one, @ForAll String other, @ForAll("html") String html) {
    String all = one + html + other;
    for (Mention mention : Terms.mentions(all, "und", INDEX)) {
      assertThat(mention.start()).isNotNegative().isLessThan(mention.end());
      assertThat(mention.end()).isLessThanOrEqualTo(all.length());
    }
  }

  @Provide
  Arbitrary<String> html() {
    Arbitrary<String> words =
        Arbitraries.of(
            "inner",
            "critic",
            "CRITICS",
            "Inner",
            "crític",
            "cri\u0301tic",
            "self",
            "talk",
            "C++",
            "ACT",
            "act",
            "R&amp;D",
            "R&D",
            "anxiété",
            "anxie\u0301te\u0301",
            "ANXIÉTÉ",
            "Œdipe",
            "oedipe",
            "القلق",
            "وقَلَق",
            "قلـــق",
            "焦虑",
            "他焦虑吗",
            "&#105;nner",
            "&#x69;nner",
            "cri&shy;tic",
            "cri\u00adtic",
            "crit\u200bic",
            "ｃｒｉｔｉｃ",
            "😀",
            "&amp;nbsp;",
            "x");
    Arbitrary<String> gaps =
        Arbitraries.of(
            " ", " ", " ", "", "-", "\u2011", "&nbsp;", "\u00a0", "\n", "'", "’", "&rsquo;", ". ",
            ", ", "\u200f", "&ndash;", "&lt;", "&", "< ", ">", "  \t ");
    Arbitrary<String> markup =
        Arbitraries.of(
            "<em>",
            "</em>",
            "<B>",
            "</b>",
            "<p>",
            "</p>",
            "<p class='a>b'>",
            "<br>",
            "<br/>",
            "<wbr>",
            "<!-- critic -->",
            "<!-->",
            "<a href=\"/critic?a=1&b=2\">",
            "</a>",
            "<td>",
            "<table><tr><td>",
            "</table>",
            "<li>",
            "<ul>",
            "</ul>",
            "<sup><a href='#n'>1</a></sup>",
            "<script>critic</script>",
            "<style>critic{}</style>",
            "<code>",
            "</code>",
            "<del>",
            "</del>",
            "<h2>",
            "</h2>",
            "<span title='inner critic'>",
            "</span>",
            "</div>",
            "<div>",
            "[vc_row]",
            "<svg><text>critic</text></svg>",
            "<textarea>critic</textarea>",
            "<pre>\n",
            "</pre>",
            "<img alt='critic'>",
            "<blockquote>",
            "</i></b>");
    return Arbitraries.frequencyOf(Tuple.of(4, words), Tuple.of(4, gaps), Tuple.of(2, markup))
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  private static String folded(String words) {
    String parts = Normalizer.normalize(words, Normalizer.Form.NFKD);
    String seen = UNSEEN.matcher(parts).replaceAll("");
    return JOINTS.matcher(seen).replaceAll(" ").toLowerCase(Locale.ROOT).strip();
  }
}
