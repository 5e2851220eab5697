package dev.copydesk.standalone.promises;

import dev.copydesk.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.function.ThrowingSupplier;
import tools.jackson.databind.JsonNode;

/**
 * A real WordPress on this machine, installed when it is first asked for and shared by every test
 * of the run. Where its packages cannot be had, the tests that want it are skipped and say why.
 */
final class WordPress {
  private static final Path PROJECT = Path.of("..", "integrations", "wordpress").toAbsolutePath();
  private static final Path SCRIPT = PROJECT.resolve("test").resolve("wordpress");
  private static final int UNAVAILABLE = 3;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final Path folder = Path.of("target", "wordpress").toAbsolutePath();
  private final int port = freePort();
  private final int database = freePort();
  private final String password;

  private WordPress() throws IOException, InterruptedException {
    String said = run("up", String.valueOf(port), String.valueOf(database));
    Assumptions.assumeTrue(said == null, said);
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "stop-wordpress"));
    password = Files.readString(folder.resolve("password")).strip();
    Files.copy(
        PROJECT.resolve("test").resolve("editor.php"),
        Files.createDirectories(mustUse("x").getParent()).resolve("editor.php"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    removePlugin();
  }

  /** Starts it once a run. */
  private static final class Once {
    private static final ThrowingSupplier<WordPress> RUNNING = remembered(WordPress::new);
  }

  /** The one that runs here, without the plugin unless a test has put it there. */
  static WordPress here() throws Throwable {
    return Once.RUNNING.get();
  }

  /** The site's name in Copydesk. */
  String site() {
    return "127.0.0.1:" + port;
  }

  URI address() {
    return URI.create("http://" + site());
  }

  /** The application password of its administrator, as {@code user:password}. */
  String credential() {
    return "admin:" + password;
  }

  /** Puts the plugin where it loads by itself. */
  void putPlugin(URI copydesk, String secret) throws IOException {
    putPlugin(copydesk, secret, "array()");
  }

  /** The same, with what an administrator has set: a PHP array. */
  void putPlugin(URI copydesk, String secret, String settings) throws IOException {
    Files.writeString(
        mustUse("a-settings.php"),
        """
        <?php
        define('COPYDESK_ADDRESS', '%s');
        define('COPYDESK_SECRET', '%s');
        add_filter('pre_option_copydesk', fn() => %s);
        """
            .formatted(copydesk, secret, settings));
    Files.copy(
        PROJECT.resolve("copydesk.php"),
        mustUse("copydesk.php"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  /** Puts the plugin where an administrator would install it. */
  void installPlugin() throws IOException {
    Path plugins = folder.resolve("site/wp-content/plugins/copydesk");
    Files.createDirectories(plugins);
    Files.copy(
        PROJECT.resolve("copydesk.php"),
        plugins.resolve("copydesk.php"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  void removePlugin() throws IOException {
    Files.deleteIfExists(mustUse("copydesk.php"));
    Files.deleteIfExists(mustUse("a-settings.php"));
  }

  /** Makes every save take {@code millis} longer, from when its post is stored; 0 for no longer. */
  Path slowSaves(long millis) throws IOException {
    Path file = folder.resolve("site/wp-content/slow-save");
    Path begun = folder.resolve("site/wp-content/slow-save-begun");
    Files.deleteIfExists(begun);
    if (millis == 0) {
      Files.deleteIfExists(file);
    } else {
      Files.writeString(file, String.valueOf(millis));
    }
    return begun;
  }

  /** Ends PHP in the middle of what it does, and starts it again. */
  void killAndStart() throws IOException, InterruptedException {
    run("kill");
    run("php", String.valueOf(port));
  }

  /** Serves the same site by nginx and PHP-FPM, too: where. The test is skipped without them. */
  URI byFpm() throws IOException, InterruptedException {
    int fpm = freePort();
    String said = run("fpm", String.valueOf(fpm));
    Assumptions.assumeTrue(said == null, said);
    return URI.create("http://127.0.0.1:" + fpm);
  }

  /** Sets the database's clock {@code seconds} ahead of the machine's. */
  void databaseClock(long seconds) throws IOException, InterruptedException {
    run("clock", String.valueOf(seconds));
  }

  /** How many requests of this form have been answered, by the web server's log. */
  long requests(Pattern form) throws IOException {
    try (Stream<String> log =
        Files.lines(folder.resolve("requests.log"), StandardCharsets.ISO_8859_1)) {
      return log.filter(form.asPredicate()).count();
    }
  }

  /** Sends what an editor's browser sends, and reads the answer. */
  JsonNode rest(String method, String path, Object body) throws IOException, InterruptedException {
    return json(send(method, address().resolve(path), body, true));
  }

  /** The status of the answer to an editor's request. */
  int status(String method, String path, Object body) throws IOException, InterruptedException {
    return send(method, address().resolve(path), body, true).statusCode();
  }

  /** The same of a request to another server of the site. */
  int status(String method, URI at, Object body) throws IOException, InterruptedException {
    return send(method, at, body, true).statusCode();
  }

  /** Does what wp-admin or WP-Cron do, by the name that the tests' own editor.php gives it. */
  JsonNode admin(String action, Map<String, ?> with) throws IOException, InterruptedException {
    URI at = address().resolve("/wp-json/copydesk-test/v1/" + action);
    HttpResponse<String> answer = send("POST", at, with, true);
    if (answer.statusCode() != 200) {
      throw new IOException(action + ": " + answer.statusCode() + ' ' + answer.body());
    }
    return json(answer).path("result");
  }

  /** What an anonymous visitor is answered. */
  HttpResponse<String> visit(String path) throws IOException, InterruptedException {
    return send("GET", address().resolve(path), null, false);
  }

  private HttpResponse<String> send(String method, URI at, Object body, boolean editor)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(at).timeout(Duration.ofMinutes(1));
    if (editor) {
      byte[] credential = credential().getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credential));
    }
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(method, BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)));
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Json.MAPPER.readTree(answer.body());
  }

  private Path mustUse(String file) {
    return folder.resolve("site/wp-content/mu-plugins").resolve(file);
  }

  /** Null when it went well; why there can be no WordPress here otherwise. */
  private String run(String verb, String... more) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(
                Stream.of("bash", SCRIPT.toString(), verb, folder.toString()), Arrays.stream(more))
            .toList();
    Path out = Files.createTempFile("wordpress", ".out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    int status = process.waitFor();
    List<String> lines = Files.readAllLines(out);
    String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    if (status != 0 && status != UNAVAILABLE) {
      throw new IOException("wordpress " + verb + " ended with " + status + ": " + last);
    }
    return status == 0 ? null : last;
  }

  private void end() {
    try {
      run("down");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first outcome, a skip among them, is every later one too. */
  private static <T> ThrowingSupplier<T> remembered(ThrowingSupplier<T> first) {
    try {
      T value = first.get();
      return () -> value;
    } catch (Throwable e) {
      return () -> {
        throw e;
      };
    }
  }
}
