package dev.copydesk.ingest.source;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes glossary entries of a site's posts or terms: the title is the term, the content, the
 * excerpt or the description its definition.
 *
 * @param definition {@code content} or {@code excerpt}: which part of a post is the definition
 * @param aliases the field, meta field or ACF field that holds the other names; empty for none
 * @param language of entries that do not name one, as a BCP 47 code
 */
record GlossaryEntries(String definition, String aliases, String language) {
  private static final List<String> LANGUAGES =
      List.of(
          "/lang", "/language", "/wpml_current_locale", "/polylang_current_lang", "/meta/language");
  private static final int LONGEST = 20_000;

  /** The entry that an item of {@code shelf} is, as {@code /v1/glossary} takes it. */
  ObjectNode entry(Shelf shelf, JsonNode item) {
    boolean post = shelf.kind().isPost();
    String term = post ? item.at("/title/rendered").asString("") : item.path("name").asString("");
    String text =
        post
            ? item.path(definition).path("rendered").asString("")
            : item.path("description").asString("");
    ObjectNode entry = named(shelf, item.path("id").asLong(), language(item));
    entry.put("term", Markup.text(term));
    entry.put("definition", shortened(Markup.text(text)));
    entry.put("url", item.path("link").asString(""));
    entry.set("aliases", aliases(item));
    return entry;
  }

  /** The notice that an entry is gone. */
  static ObjectNode removal(Shelf shelf, long id, String language) {
    return named(shelf, id, language).put("deleted", true);
  }

  /** The language of an item, in which it was written: Polylang's word, WPML's, or the site's. */
  String language(JsonNode item) {
    return LANGUAGES.stream()
        .map(pointer -> item.at(pointer).asString(""))
        .filter(tag -> tag.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*"))
        .findFirst()
        .orElse(language)
        .replace('_', '-');
  }

  private static ObjectNode named(Shelf shelf, long id, String language) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", shelf.name() + '-' + id)
        .put("language", language);
  }

  private ArrayNode aliases(JsonNode item) {
    ArrayNode names = JsonNodeFactory.instance.arrayNode();
    if (!aliases.isEmpty()) {
      Stream.of(item, item.path("meta"), item.path("acf"))
          .flatMap(place -> texts(place.path(aliases)))
          .flatMap(text -> Stream.of(text.split("[|,;\\r\\n]+", -1)))
          .map(Markup::text)
          .filter(name -> !name.isEmpty())
          .distinct()
          .forEach(names::add);
    }
    return names;
  }

  private static Stream<String> texts(JsonNode value) {
    return value.isContainer()
        ? value.values().stream().flatMap(GlossaryEntries::texts)
        : Stream.of(value.asString(""));
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
