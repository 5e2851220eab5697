package dev.copydesk.standalone.file;

import dev.copydesk.contract.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a concept of a terminology is called and means. Languages are BCP 47 tags, empty where none
 * is named.
 */
final class Concept {
  private final @Nullable String id;
  private final Map<String, Names> names = new LinkedHashMap<>();
  private final Map<String, String> definitions = new LinkedHashMap<>();
  private @Nullable String page;

  private record Names(List<String> preferred, List<String> others) {
    List<String> all() {
      List<String> all = new ArrayList<>(preferred);
      all.addAll(others);
      return all.stream().map(String::strip).filter(each -> !each.isEmpty()).distinct().toList();
    }
  }

  Concept(@Nullable String id) {
    this.id = id;
  }

  void prefer(String language, String name) {
    names(language).preferred.add(name);
  }

  void call(String language, String name) {
    names(language).others.add(name);
  }

  /** The first definition in a language counts. */
  void define(String language, String text) {
    definitions.putIfAbsent(language, text);
  }

  /** What is no web address is passed over. */
  void explainAt(String address) {
    if (address.startsWith("https://") || address.startsWith("http://")) {
      page = address;
    }
  }

  boolean isNamed() {
    return names.values().stream().anyMatch(each -> !each.all().isEmpty());
  }

  /** A glossary term for each language in which it has a name, as JSON has them. */
  <E extends Exception> void write(Writer<E> items) throws E {
    for (Map.Entry<String, Names> each : names.entrySet()) {
      List<String> all = each.getValue().all();
      if (!all.isEmpty()) {
        items.write(term(each.getKey(), all));
      }
    }
  }

  /** Takes a term. */
  interface Writer<E extends Exception> {
    void write(ObjectNode term) throws E;
  }

  private ObjectNode term(String language, List<String> all) {
    ObjectNode term = Json.MAPPER.createObjectNode();
    ifAny(id, text -> term.put("id", text));
    ifAny(language, text -> term.put("language", text));
    term.put("term", all.get(0));
    if (all.size() > 1) {
      all.stream().skip(1).forEach(term.withArray("/aliases")::add);
    }
    ifAny(definition(language), text -> term.put("definition", text));
    ifAny(page, text -> term.put("url", text));
    return term;
  }

  private @Nullable String definition(String language) {
    String anywhere = definitions.get("");
    return definitions.getOrDefault(language, anywhere == null ? "" : anywhere);
  }

  private static void ifAny(@Nullable String text, Consumer<String> taker) {
    if (text != null && !text.isEmpty()) {
      taker.accept(text);
    }
  }

  private Names names(String language) {
    return names.computeIfAbsent(language, tag -> new Names(new ArrayList<>(), new ArrayList<>()));
  }
}
