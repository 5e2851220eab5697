package dev.copydesk.benchmarks.pipeline;

import dev.copydesk.benchmarks.references.Sender;
import dev.copydesk.benchmarks.references.Site;
import dev.copydesk.benchmarks.references.Waits;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * Prints how fast enrich-service carries posts and what that costs, and the same of a loop by hand,
 * of Flink and of Camel. Each has a process of its own; they take turns with one broker.
 */
public final class AgainstOthers {
  private static final int ROUNDS = 5;
  private static final int PARTITIONS = 4;
  private static final int REST_SECONDS = 10;

  private AgainstOthers() {}

  /**
   * Measures on an empty log.
   *
   * @param args where the broker is, how many posts a round, a folder for stores and logs, and who
   *     takes part: all unless told
   */
  public static void main(String[] args) throws Exception {
    String servers = args[0];
    int posts = Integer.parseInt(args[1]);
    List<Way> ways =
        args.length > 3
            ? Arrays.stream(args).skip(3).map(Way::named).toList()
            : List.of(Way.values());
    createTopics(servers);
    List<Lane> lanes = new ArrayList<>();
    for (Way way : ways) {
      lanes.add(new Lane(way, servers, Path.of(args[2])));
    }
    if (ways.contains(Way.SERVICE)) {
      define(new Sender(servers, Site.LONG_POSTS));
    }
    for (int round = 1; round <= ROUNDS; round++) {
      for (Lane lane : lanes) {
        System.out.printf("round %d, %s%n", round, lane.carry((round - 1) * posts + 1, posts));
      }
    }
    lanes.forEach(lane -> System.out.println(lane.rest(REST_SECONDS)));
    System.exit(0);
  }

  /** Those of the service it makes itself. */
  private static void createTopics(String servers) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin
          .createTopics(
              Stream.of(Way.values())
                  .filter(way -> way != Way.SERVICE)
                  .flatMap(way -> Stream.of(way.input(), way.output()))
                  .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                  .toList())
          .all()
          .get();
    }
  }

  /** What the others know of themselves. */
  private static void define(Sender sender) {
    for (int category = 1; category <= 3; category++) {
      sender.term(Site.category(category, "Category " + category));
    }
    sender.glossary(Site.term("one", Site.TERM));
    sender.flush();
    Waits.pause(2_000);
  }
}
