package dev.copydesk.publish.push;

import io.javalin.http.Context;
import java.util.Optional;

/** The documents of the feed that can be subscribed to. */
public interface FeedTopics {
  /**
   * The topic of an address, as the service that answers {@code context} has it.
   *
   * @return empty when it has none; its address is another one than was asked for when it goes by
   *     another
   */
  Optional<Topic> find(Context context, String address);

  /** The topic as it now is. */
  Content read(Topic topic);

  /**
   * One document that changes.
   *
   * @param base where readers reach the service that has it
   * @param path in that service
   * @param query what is asked for, as the address has it
   */
  record Topic(String base, String path, String query) {
    /** What subscribers call it. */
    public String address() {
      return base + path + query;
    }
  }
}
