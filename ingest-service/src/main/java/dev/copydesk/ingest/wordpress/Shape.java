package dev.copydesk.ingest.wordpress;

import tools.jackson.databind.JsonNode;

/** The shapes in which WordPress and its plugins say things, told apart by their own marks. */
enum Shape {
  /** {@code ?_envelope}: the answer's body, status and headers as one object. */
  ENVELOPE,
  /** The REST API's answer where it has nothing to show. */
  ERROR,
  /** The answer to a deletion that cannot be undone. */
  DELETION,
  /**
   * A row of the database as WP_Post or WP_Term: what PHP code has in hand, not what REST gives.
   */
  ROW,
  /** A hook's name and arguments, with or without the post as REST gives it. */
  HOOK,
  /** A revision or autosave of a post. */
  REVISION,
  /** A hit in search results. */
  SEARCH_RESULT,
  /** A category, a tag or another term. */
  TERM,
  /** Anything else: a post, or refused as one. */
  POST;

  /** The first whose marks the object has. */
  static Shape of(JsonNode item) {
    if (isEnvelope(item)) {
      return ENVELOPE;
    }
    if (item.has("code") && item.has("message") && !item.has("id")) {
      return ERROR;
    }
    if (Php.truthy(item.path("deleted")) && item.has("previous")) {
      return DELETION;
    }
    if (isRow(item)) {
      return ROW;
    }
    if (item.has("hook") && !item.has("id")) {
      return HOOK;
    }
    if (item.has("subtype") && item.has("url") && !item.has("content")) {
      return SEARCH_RESULT;
    }
    if (isTerm(item)) {
      return TERM;
    }
    return isRevision(item) ? REVISION : POST;
  }

  /** Whether this is an answer of the REST API with its status, asked for by {@code ?_envelope}. */
  static boolean isEnvelope(JsonNode item) {
    return item.has("body") && item.has("headers") && item.path("status").isNumber();
  }

  static boolean isTerm(JsonNode item) {
    return item.has("taxonomy") && !item.has("status");
  }

  static boolean isRow(JsonNode item) {
    return item.has("post_content")
        || item.has("post_status")
        || (item.has("ID") && !item.has("id"))
        || (item.has("term_taxonomy_id") && !item.has("id"));
  }

  private static boolean isRevision(JsonNode item) {
    return item.path("type").asString("").equals("revision")
        || (item.has("parent") && item.has("id") && !item.has("type"));
  }
}
