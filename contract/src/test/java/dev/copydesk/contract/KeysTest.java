package dev.copydesk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
  @Test
  void namesAPostBySiteTypeAndId() {
    assertThat(new PostKey("Magazine.Example", "post", 7)).hasToString("magazine.example/post/7");
  }

  @Test
  void readsWhatItWrote() {
    PostKey key = new PostKey("127.0.0.1:8088", "page", 5_000_000_000L);

    assertThat(PostKey.parse(key.toString())).isEqualTo(key);
  }

  @Test
  void letsAGlossaryNameItsTermsWithSlashes() {
    GlossaryKey key = new GlossaryKey("magazine.example", "en", "and/or");

    assertThat(GlossaryKey.parse(key.toString())).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a/b/c", "/post/7", "a//7", "a/post/0", "a/post/-7"})
  void refusesWhatIsNoKeyOfAPost(String text) {
    assertThatThrownBy(() -> PostKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void namesATermBySiteTaxonomyAndId() {
    assertThat(TermKey.parse("magazine.example/category/223"))
        .isEqualTo(new TermKey("magazine.example", TermKey.CATEGORY, 223));
  }
}
