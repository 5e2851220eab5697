package dev.copydesk.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.ingest.source.FakeSite.Canned;
import dev.copydesk.ingest.source.Shelf.Kind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private final FakeSite site = new FakeSite();
  private final PoliteClient client =
      new PoliteClient(site.address().resolve("/wp-json/"), null, new Pace(100, new LostTime()), 1);

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  @Test
  void termsComeBeforeTheGlossaryAndThatBeforePosts() throws Exception {
    assertThat(new Catalogue(Set.of("post"), Set.of("lexicon")).read(client))
        .containsExactly(
            new Shelf(Kind.TERM, "category", "wp/v2/categories"),
            new Shelf(Kind.GLOSSARY_POST, "lexicon", "wp/v2/lexicon"),
            new Shelf(Kind.POST, "post", "wp/v2/posts"));
  }

  @Test
  void whatTheSiteDoesNotShowIsLeftOut() throws Exception {
    assertThat(new Catalogue(Set.of("product"), Set.of()).read(client)).isEmpty();
  }

  @Test
  void aNamespaceOfAPluginsOwnIsFollowed() throws Exception {
    site.at.put(
        "/wp-json/wp/v2/types",
        new Canned(
            200,
            "{\"product\":{\"rest_base\":\"goods\",\"rest_namespace\":\"shop/v1\"}}",
            Map.of()));

    assertThat(new Catalogue(Set.of("product"), Set.of()).read(client))
        .containsExactly(new Shelf(Kind.POST, "product", "shop/v1/goods"));
  }

  @Test
  void aSiteThatShowsItsRestApiToNobodyIsNotEmptyButUnavailable() {
    site.at.put("/wp-json/wp/v2/types", Canned.error(401, "rest_login_required"));

    assertThatThrownBy(() -> new Catalogue(Set.of("post"), Set.of()).read(client))
        .isInstanceOf(SourceUnavailable.class)
        .hasMessageContaining("401");
  }
}
