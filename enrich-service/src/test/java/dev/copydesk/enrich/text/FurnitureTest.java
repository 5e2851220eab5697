package dev.copydesk.enrich.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in the text of a page, and in none of its sentences. */
class FurnitureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<sup><a href='#fn-2'>[2]</a></sup>",
        "<sup class=modern-footnotes-footnote>2</sup>",
        "<del>$20</del>",
        "<span class='screen-reader-text'>hidden</span>",
        "<span style='display: none'>hidden</span>",
        "<span hidden>hidden</span>",
        "<a role=doc-noteref href=x>2</a>",
        "<button>Buy</button>",
      })
  void isLeftOutOfASentence(String aside) {
    Article article = Article.of("<p>A claim" + aside + " was made.</p>");
    assertThat(article.lineOf(article.blocks().get(0)).text()).startsWith("A claim");
    assertThat(article.lineOf(article.blocks().get(0)).text()).doesNotContain("2", "hidden", "Buy");
  }

  @Test
  void leavesTheSpaceAfterIt() {
    Article article = Article.of("<p>made.<sup><a href='#a'>1</a></sup> Another</p>");
    assertThat(article.lineOf(article.blocks().get(0)).text()).isEqualTo("made. Another");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='addtoany_share_save_container'>x</div>",
        "<div class='wp-block-rank-math-toc-block'>x</div>",
        "<div class='wp-block-button'><a class='wp-block-button__link'>x</a></div>",
        "<ol class='wp-block-footnotes'><li>x</li></ol>",
        "<figure class='wp-block-pullquote'><p>x</p></figure>",
        "<figure class='wp-block-embed'><p>x</p></figure>",
        "<span class='rt-reading-time'>x</span>",
        "<a class='more-link'>x</a>",
        "<nav>x</nav>",
        "<aside>x</aside>",
        "<form>x</form>",
        "<div id=toc_container>x</div>",
        "<div class=lwptoc>x</div>",
        "<div class='wp-block-kadence-tableofcontents'>x</div>",
        "<ul class='wp-block-latest-posts__list wp-block-latest-posts'><li>x</li></ul>",
        "<ul class='wp-block-categories-list'><li>x</li></ul>",
        "<div class='wp-block-file'><a>x</a></div>",
        "<div class='yarpp-related'>x</div>",
        "<div class='saboxplugin-wrap'>x</div>",
        "<div class='heateor_sss_sharing_container'>x</div>",
        "<div class='post-views content-post'>x</div>",
        "<div class='powerpress_links'>x</div>",
        "<span class='mejs-offscreen'>x</span>",
        "<p class=hidden>x</p>",
      })
  void makesNoSentence(String html) {
    Article article = Article.of(html);
    assertThat(article.text()).isEqualTo("x");
    assertThat(article.lineOf(article.blocks().get(0)).text()).isEmpty();
  }

  @Test
  void isWhoIsQuotedButNotWhatIsCited() {
    Article quotation = Article.of("<blockquote><p>It grows.</p><cite>Jo Roe</cite></blockquote>");
    assertThat(quotation.lineOf(quotation.blocks().get(1)).text()).isEmpty();
    Article work =
        Article.of("<blockquote><p>In <cite>The Garden</cite> it grows.</p></blockquote>");
    assertThat(work.lineOf(work.blocks().get(0)).text()).isEqualTo("In The Garden it grows.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p class='social-anxiety overflow-hidden shared-grief'>x</p>",
        "<div class='wp-block-post-content'><p>x</p></div>",
        "<div class='wp-block-group'><p id=sharing>x</p></div>",
        "<p><ins>x</ins></p>",
      })
  void isNotWhatOnlySoundsLikeIt(String html) {
    Article article = Article.of(html);
    assertThat(article.lineOf(article.blocks().get(0)).text()).isEqualTo("x");
  }
}
