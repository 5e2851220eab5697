package dev.copydesk.ingest.source;

import dev.copydesk.ingest.source.Shelf.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Finds the collections to read: terms before the posts that refer to them.
 *
 * @param types post types that are published
 * @param glossary post types and taxonomies whose entries explain terms
 */
record Catalogue(Set<String> types, Set<String> glossary) {
  /** The collections that the site has of those. */
  List<Shelf> read(PoliteClient client) throws IOException, InterruptedException {
    JsonNode allTypes = object(client.get("wp/v2/types"));
    JsonNode taxonomies = object(client.get("wp/v2/taxonomies"));
    List<Shelf> shelves = new ArrayList<>();
    for (var taxonomy : taxonomies.properties()) {
      if (isUsed(taxonomy.getValue())) {
        add(shelves, Kind.TERM, taxonomy.getKey(), taxonomy.getValue());
      }
    }
    glossary.forEach(name -> add(shelves, Kind.GLOSSARY_TERM, name, taxonomies.path(name)));
    glossary.forEach(name -> add(shelves, Kind.GLOSSARY_POST, name, allTypes.path(name)));
    types.forEach(name -> add(shelves, Kind.POST, name, allTypes.path(name)));
    return shelves;
  }

  private boolean isUsed(JsonNode taxonomy) {
    for (JsonNode type : taxonomy.path("types")) {
      if (types.contains(type.asString(""))) {
        return true;
      }
    }
    return false;
  }

  private static void add(List<Shelf> shelves, Kind kind, String name, JsonNode description) {
    String base = description.path("rest_base").asString("");
    if (!base.isEmpty()) {
      String namespace = description.path("rest_namespace").asString("wp/v2");
      shelves.add(new Shelf(kind, name, namespace + '/' + base));
    }
  }

  private static JsonNode object(Answer answer) throws SourceUnavailable {
    if (answer.status() != 200 || !answer.json().isObject()) {
      throw new SourceUnavailable("the site answered " + answer.status() + " to what it has");
    }
    return answer.json();
  }
}
