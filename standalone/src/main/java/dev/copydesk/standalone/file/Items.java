package dev.copydesk.standalone.file;

import dev.copydesk.contract.Fault;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/** Takes what stands in a file, one after the other, in its order. */
public interface Items {
  /**
   * One item.
   *
   * @param reference the file's name and the item's place in it, from 1: {@code posts.json#3}
   */
  void item(String reference, JsonNode item) throws IOException;

  /**
   * What could not be read; the file goes on behind it where that can be found.
   *
   * @param reference the file's name and the line: {@code posts.json:17}
   */
  void unreadable(String reference, Fault fault) throws IOException;
}
