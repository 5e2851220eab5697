package dev.copydesk.benchmarks.feed;

import dev.copydesk.kit.http.Routes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Prints what pages and streams cost, and how long a node takes that begins with nothing. */
public final class FeedFigures {
  private static final List<String> PATHS =
      List.of("/feed.json", "/feed.atom", "/feed.rss", "/changes.atom");

  private final Path folder;
  private final Posts posts;
  private final byte[] page = new byte[100_000];
  private long last;
  private long idle;

  private FeedFigures(Path folder, Posts posts) {
    this.folder = folder;
    this.posts = posts;
  }

  /**
   * Measures on an empty log.
   *
   * @param args where the broker is, how many posts, an empty folder, and how many streams, each
   */
  public static void main(String[] args) throws Exception {
    try (var posts = new Posts(args[0])) {
      var figures = new FeedFigures(Path.of(args[2]), posts);
      try (Node node = figures.node(args[0])) {
        figures.load(node, Integer.parseInt(args[1]));
        figures.pages(node);
        figures.idle = Node.files();
        for (String streams : List.of(args).subList(3, args.length)) {
          figures.streams(node, Integer.parseInt(streams));
        }
        figures.silent(node, 1_000);
      }
      figures.rebuild(args[0]);
    }
    System.exit(0);
  }

  private Node node(String servers) {
    Routes ceiling =
        routes ->
            routes.get(
                "/ceiling",
                context ->
                    context.header("Content-Length", String.valueOf(page.length)).result(page));
    return new Node(servers, folder, ceiling);
  }

  private void load(Node node, int count) throws Exception {
    long start = System.nanoTime();
    for (int id = 1; id <= count; id++) {
      posts.add(id);
    }
    posts.flush();
    await(node, "bulk.example/post/" + count);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("read %,d posts as they came in %.1f s%n", count, seconds);
    for (int id = 1; id <= 100; id++) {
      posts.send(++last, "Post " + last);
    }
    awaitLast(node);
    System.out.println(Node.footprint());
  }

  private void awaitLast(Node node) throws Exception {
    posts.flush();
    await(node, Posts.SITE + "/post/" + last);
  }

  private static void await(Node node, String key) throws IOException {
    try (var poll = new Polling(node.address(), "/v1/posts/" + key)) {
      Node.await(
          900,
          () -> {
            poll.ask();
            return !poll.header("etag").isEmpty();
          });
    }
  }

  private void pages(Node node) throws IOException {
    for (String path : PATHS) {
      String tag = asked(node, path);
      asked(node, path, "Accept-Encoding: gzip");
      asked(node, path, "If-None-Match: " + tag);
    }
    asked(node, "/ceiling");
  }

  /** The entity tag of what was asked for. */
  private static String asked(Node node, String path, String... headers) throws IOException {
    try (var poll = new Polling(node.address(), path, headers)) {
      int bytes = poll.ask();
      System.out.printf(
          "%s %s: %,d bytes, %.0f a second%n",
          path, String.join("", headers), bytes, poll.perSecond());
      return poll.header("etag");
    }
  }

  private void streams(Node node, int count) throws Exception {
    System.out.printf("before %,d streams: %s%n", count, Node.footprint());
    int events = count >= 10_000 ? 10 : 40;
    Process readers = readers(node, count, events);
    try (var said =
        new BufferedReader(
            new InputStreamReader(readers.getInputStream(), StandardCharsets.UTF_8))) {
      System.out.println(said.readLine() + ": " + Node.footprint());
      for (int i = 0; i < events; i++) {
        posts.send(++last, "sent " + ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now()));
        posts.flush();
        Thread.sleep(count >= 10_000 ? 3_000 : 500);
      }
      System.out.println(said.readLine());
    } finally {
      readers.destroyForcibly().waitFor();
      Node.await(300, this::isIdle);
    }
  }

  /** Whether as good as no stream is open. */
  private boolean isIdle() {
    return Node.files() < idle + 20;
  }

  /** Streams whose readers take nothing, while much happens. */
  private void silent(Node node, int count) throws Exception {
    Process readers = readers(node, count, 0);
    try (var said =
        new BufferedReader(
            new InputStreamReader(readers.getInputStream(), StandardCharsets.UTF_8))) {
      System.out.println(said.readLine() + ", and silent: " + Node.footprint());
      for (int i = 0; i < 1_000; i++) {
        posts.send(++last, "Post " + last);
      }
      posts.flush();
      awaitLast(node);
      System.out.println("1,000 posts later: " + Node.footprint());
      long start = System.nanoTime();
      Node.await(300, this::isIdle);
      System.out.printf(
          "all cut off %.0f s later: %s%n", (System.nanoTime() - start) / 1e9, Node.footprint());
    } finally {
      readers.destroyForcibly().waitFor();
    }
  }

  private static Process readers(Node node, int count, int events) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-cp",
            System.getProperty("java.class.path"),
            StreamReaders.class.getName(),
            node.address(),
            String.valueOf(count),
            String.valueOf(events))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void rebuild(String servers) throws IOException {
    System.out.printf("its file: %,d bytes%n", size());
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    long start = System.nanoTime();
    try (Node node = node(servers)) {
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf("%s made anew in %.1f s: %,d bytes%n", node.address(), seconds, size());
    }
  }

  private long size() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("feed"))) {
      return files.mapToLong(each -> each.toFile().length()).sum();
    }
  }
}
