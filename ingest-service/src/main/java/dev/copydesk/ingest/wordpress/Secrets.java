package dev.copydesk.ingest.wordpress;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of a public post what WordPress shows to editors only, at any depth: passwords, {@code
 * raw} sources, what it knows of users and commenters, and embedded posts that do not themselves
 * prove to be public. Everything else stays as it came, in its order.
 */
final class Secrets {
  private static final Set<String> NEVER_PUBLIC =
      Set.of("password", "post_password", "author_email", "author_ip", "author_user_agent");

  /** Of a user, in WordPress's schema, for {@code context=edit} alone. */
  private static final Set<String> OF_A_USER =
      Set.of("email", "username", "roles", "capabilities", "extra_capabilities");

  private static final Set<String> SOURCED =
      Set.of("title", "content", "excerpt", "guid", "description", "caption");

  private final Gate gate;

  Secrets(Gate gate) {
    this.gate = gate;
  }

  /** The post without them; the one given stays as it was. */
  ObjectNode removedFrom(ObjectNode post) {
    return object("", post, false);
  }

  private JsonNode value(String name, JsonNode value, boolean embedded) {
    if (value instanceof ObjectNode object) {
      return object(name, object, embedded);
    }
    return value instanceof ArrayNode list ? list(name, list, embedded) : value;
  }

  private ObjectNode object(String name, ObjectNode from, boolean embedded) {
    ObjectNode to = JsonNodeFactory.instance.objectNode();
    for (var property : from.properties()) {
      String field = property.getKey();
      boolean inEmbedded = embedded || field.equals("_embedded");
      if (!isSecret(field, name, from, embedded) && !isWithheld(property.getValue(), inEmbedded)) {
        to.set(field, value(field, property.getValue(), inEmbedded));
      }
    }
    return to;
  }

  private ArrayNode list(String name, ArrayNode from, boolean embedded) {
    ArrayNode to = JsonNodeFactory.instance.arrayNode(from.size());
    for (JsonNode item : from) {
      if (!isWithheld(item, embedded)) {
        to.add(value(name, item, embedded));
      }
    }
    return to;
  }

  private static boolean isSecret(String field, String of, ObjectNode from, boolean embedded) {
    boolean source = field.equals("raw") && (SOURCED.contains(of) || from.has("rendered"));
    return source || NEVER_PUBLIC.contains(field) || (embedded && OF_A_USER.contains(field));
  }

  /** Whether this is another post, or a comment, that has not shown that it is public. */
  private boolean isWithheld(JsonNode value, boolean embedded) {
    if (!embedded || !(value instanceof ObjectNode item)) {
      return false;
    }
    String type = item.path("type").asString("");
    boolean prose = item.has("title") || item.has("content") || item.has("excerpt");
    return switch (type) {
      case "comment" -> !item.path("status").asString("approved").equals("approved");
      case "", "attachment" -> false;
      default -> prose && gate.objection(item) != null;
    };
  }
}
