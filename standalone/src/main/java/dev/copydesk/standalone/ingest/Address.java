package dev.copydesk.standalone.ingest;

import tools.jackson.databind.JsonNode;

/** Where an item is to be sent. */
public enum Address {
  /** Posts, terms, and whatever else WordPress says. */
  EVENTS("/v1/events"),
  /** Glossary terms. */
  GLOSSARY("/v1/glossary");

  private final String path;

  Address(String path) {
    this.path = path;
  }

  /** The address for an item, by its shape: glossary terms alone have a field {@code term}. */
  public static Address of(JsonNode item) {
    return item.has("term") || item.has("definition") ? GLOSSARY : EVENTS;
  }

  String path() {
    return path;
  }
}
