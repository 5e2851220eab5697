package dev.copydesk.benchmarks.pipeline;

import dev.copydesk.contract.Topics;
import java.nio.file.Path;
import java.util.Locale;

/** Those who carry posts, each between topics of its own. */
enum Way {
  SERVICE(Topics.POSTS.name(), Topics.ENRICHED_POSTS.name()),
  LOOP("bench.loop.posts", "bench.loop.enriched"),
  FLINK("bench.flink.posts", "bench.flink.enriched"),
  CAMEL("bench.camel.posts", "bench.camel.enriched");

  private final String input;
  private final String output;

  Way(String input, String output) {
    this.input = input;
    this.output = output;
  }

  static Way named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  String input() {
    return input;
  }

  String output() {
    return output;
  }

  /** Carries posts from now on, on threads of its own. */
  void start(String servers, Path folder) throws Exception {
    var route = new Route(servers, input, output, folder);
    switch (this) {
      case SERVICE -> Service.start(route);
      case LOOP -> TransactionLoop.start(route);
      case FLINK -> FlinkJob.start(route);
      case CAMEL -> CamelRoute.start(route);
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
