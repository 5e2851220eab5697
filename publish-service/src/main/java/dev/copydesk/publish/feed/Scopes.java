package dev.copydesk.publish.feed;

import dev.copydesk.contract.post.Author;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.contract.post.PostTerm;
import dev.copydesk.contract.post.TermMatch;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a post is filed under: {@code NAME:VALUE}, as in {@code category:emotions}. A value is what
 * a person would write in an address: a slug, an id, a name, in lower case. A category stands for
 * itself and for all above it, a language for itself and for the one it is a variety of.
 */
public final class Scopes {
  /** What a post can be filed under, and what feeds can be asked for. */
  public static final List<String> NAMES =
      List.of("author", "category", "language", "site", "tag", "term");

  private final Set<String> scopes = new TreeSet<>();

  private Scopes() {}

  /** Everything that {@code post} is filed under. */
  public static Set<String> of(EnrichedPost post) {
    var scopes = new Scopes();
    scopes.add("site", post.site());
    scopes.add("language", post.language().code());
    scopes.add("language", post.language().code().replaceFirst("-.*", ""));
    post.categories().forEach(each -> scopes.add("category", each));
    post.tags().forEach(each -> scopes.add("tag", each));
    post.terms().forEach(scopes::add);
    scopes.add(post.author());
    return scopes.scopes;
  }

  /** One of them; a slug may be percent-encoded, as WordPress has those that are not ASCII. */
  static String of(String name, String value) {
    String plain = Normalizer.normalize(decoded(value), Normalizer.Form.NFC);
    return name + ':' + plain.strip().toLowerCase(Locale.ROOT);
  }

  private void add(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      scopes.add(of(name, value));
    }
  }

  private void add(String name, PostTerm term) {
    add(name, String.valueOf(term.id()));
    add(name, term.slug());
    for (PostTerm.Step step : term.path()) {
      add(name, String.valueOf(step.id()));
      add(name, step.slug());
    }
  }

  private void add(TermMatch match) {
    add("term", match.id());
    add("term", match.term());
  }

  private void add(@Nullable Author author) {
    if (author != null) {
      add("author", String.valueOf(author.id()));
      add("author", author.name());
      add("author", author.url() == null ? null : lastPart(author.url()));
    }
  }

  private static String lastPart(String url) {
    String path = url.replaceFirst("[?#].*", "").replaceFirst("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String decoded(String value) {
    try {
      return value.indexOf('%') < 0
          ? value
          : URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
