package dev.copydesk.standalone.file;

import dev.copydesk.contract.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Keeps what a file holds. */
final class Collected implements Items {
  final List<String> references = new ArrayList<>();
  final List<String> items = new ArrayList<>();
  final List<String> faults = new ArrayList<>();

  static Collected from(String name, String content) throws IOException {
    return from(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  static Collected from(String name, InputStream content) throws IOException {
    var collected = new Collected();
    Source.of(name, content).read(collected);
    return collected;
  }

  @Override
  public void item(String reference, JsonNode item) {
    references.add(reference);
    items.add(item.toString());
  }

  @Override
  public void unreadable(String reference, Fault fault) {
    references.add(reference);
    faults.add(fault.toString());
  }
}
