package dev.copydesk.publish.format;

import static dev.copydesk.publish.SamplePosts.key;
import static dev.copydesk.publish.SamplePosts.post;
import static dev.copydesk.publish.SamplePosts.published;
import static dev.copydesk.publish.SamplePosts.unpublished;
import static dev.copydesk.publish.SamplePosts.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.copydesk.contract.post.Author;
import dev.copydesk.contract.post.TermMatch;
import dev.copydesk.publish.feed.FeedPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class AtomTest extends XmlFormatContract {
  @Override
  protected Format format() {
    return Atom.ofPosts();
  }

  @Test
  void saysWhenAPostChangedApartFromWhenItCameOut() {
    assertThat(read(write(published(post(1), 1))).getEntries().get(0).getUpdatedDate())
        .isEqualTo(date("2026-03-01T10:00:01Z"));
  }

  @Test
  void isCalledByItsAddress() {
    var archive = channel("https://f.example/feed?before=x", null, Channel.Text.FULL);

    assertThat(read(write(published(post(1), 1))).getUri()).isEqualTo("https://f.example/feed");
    assertThat(read(text(archive, page(published(post(1), 1)))).getUri())
        .isEqualTo("https://f.example/feed");
  }

  @Test
  void saysWhatLanguageAPostIsIn() {
    Element entry = elements(write(published(post(1), 1)), "entry").get(0);

    assertThat(entry.getAttribute("xml:lang")).isEqualTo("en");
  }

  @Test
  void namesACategoryByItsSlugAndCallsItByItsName() {
    Element category = elements(write(published(post(1), 1)), "category").get(0);

    assertThat(category.getAttribute("term")).isEqualTo("emotions");
    assertThat(category.getAttribute("label")).isEqualTo("Emotions & moods");
  }

  @Test
  void linksToThePagesOfGlossaryTerms() {
    var term =
        new TermMatch(
            "fear", "fear", "https://g.example/fear", "A threat.", "en", 1, 0.8, null, List.of());

    String text = write(published(with(post(1), Map.of("terms", List.of(term))), 1));

    assertThat(elements(text, "link"))
        .filteredOn(link -> link.getAttribute("rel").equals("related"))
        .extracting(link -> link.getAttribute("title") + ' ' + link.getAttribute("href"))
        .containsExactly("fear https://g.example/fear");
  }

  @Test
  void aPostOfAnUnknownAuthorIsItsSites() {
    var unknown = with(post(1), Map.of("author", new Author(3, null, null)));

    assertThat(read(write(published(unknown, 1))).getEntries().get(0).getAuthor())
        .isEqualTo("mind.example");
  }

  @Test
  void changesTellOfRemovalsAmongPostsInTheirOrder() {
    var page =
        new FeedPage(
            List.of(placed(published(post(3), 4)), placed(published(post(1), 1))),
            List.of(placed(unpublished(key(2), 3))),
            Optional.empty(),
            Optional.empty(),
            page().updated(),
            page().modified());

    String text =
        new String(Atom.ofChanges().write(CHANNEL, page), java.nio.charset.StandardCharsets.UTF_8);

    assertThat(ids(text))
        .containsExactly("tag:mind.example,2026:post/3", "tag:mind.example,2026:post/1");
    Element removal = elements(text, "deleted-entry").get(0);
    assertThat(removal.getNamespaceURI()).isEqualTo("http://purl.org/atompub/tombstones/1.0");
    assertThat(removal.getAttribute("ref")).isEqualTo("tag:mind.example,2026:post/2");
    assertThat(removal.getAttribute("when")).isEqualTo("2026-03-01T10:00:03Z");
    assertThat(removal.getTextContent()).isEqualTo("unpublished");
    assertThat(removal.getPreviousSibling().getLocalName()).isEqualTo("entry");
    assertThat(removal.getNextSibling().getLocalName()).isEqualTo("entry");
  }
}
