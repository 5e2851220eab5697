package dev.copydesk.standalone.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.copydesk.contract.Json;
import dev.copydesk.standalone.documents.ReadmeShell.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;

/** Types what the README says, from top to bottom, and sees what it shows. */
class ReadmeTest {
  private static final Path PROJECT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("]\\((?!http)([^)#]+)");

  @TempDir static Path folder;
  private static ReadmeShell shell;

  @BeforeAll
  static void openShell() throws IOException {
    shell = new ReadmeShell(folder);
  }

  @AfterAll
  static void closeShell() {
    shell.close();
  }

  @TestFactory
  Stream<DynamicTest> showsWhatItsCommandsDo() throws IOException {
    return typing(readme().replace(aboutDocker(), ""));
  }

  @TestFactory
  Stream<DynamicTest> showsWhatItsContainersDo() throws Exception {
    Optional<String> missing = missingForContainers();
    if (missing.isPresent()) {
      return Stream.of(dynamicTest("docker-compose", () -> abort(missing.get())));
    }
    shell.link(
        "docker-compose.yml", "docker", "ingest-service", "enrich-service", "publish-service");
    return typing(aboutDocker()).onClose(ReadmeTest::endContainers);
  }

  @Test
  void linksToWhatIsThere() throws IOException {
    assertThat(LINK.matcher(readme()).results().map(link -> PROJECT.resolve(link.group(1))))
        .isNotEmpty()
        .allSatisfy(path -> assertThat(path).exists());
  }

  @Test
  void testsAsItSaysThatOneTests() throws IOException {
    assertThat(readme()).contains("\n./mvnw verify\n");
    assertThat(Files.readString(PROJECT.resolve(".ci/run"))).endsWith("exec ./mvnw -B verify\n");
  }

  /** One test a block; what follows a block that failed would only wait in vain. */
  private static Stream<DynamicTest> typing(String text) {
    var failed = new AtomicBoolean();
    return ReadmeBlock.all(text).stream()
        .map(
            block ->
                dynamicTest(
                    block.name(),
                    () -> {
                      assumeFalse(failed.getAndSet(true), "a command before it failed");
                      type(block);
                      failed.set(false);
                    }));
  }

  private static Optional<String> missingForContainers() throws Exception {
    if (!Files.exists(PROJECT.resolve("publish-service/target/lib"))) {
      return Optional.of(
          "the services are not packaged, which ./mvnw verify does and test does not");
    }
    return done(shell.start("docker info\ndocker-compose version")).succeeded()
        ? Optional.empty()
        : Optional.of("no Docker on this machine: the containers are not tried");
  }

  private static void endContainers() {
    try {
      assertThat(done(shell.start("docker-compose down -v")).succeeded()).isTrue();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("containers of the README may still run", e);
    }
  }

  private static void type(ReadmeBlock block) throws IOException {
    if (block.startsEverything()) {
      shell.close();
    }
    switch (block.kind()) {
      case "json" -> within(60).untilAsserted(() -> answers(block));
      case "text" -> shows(shell.start(block.script()), block);
      default -> ends(shell.start(block.script()), block);
    }
  }

  private static void answers(ReadmeBlock block) throws Exception {
    Run run = done(shell.start(block.script()));
    assertThat(isAnswer(run, block)).as(run.everything()).isTrue();
  }

  private static boolean isAnswer(Run run, ReadmeBlock block) {
    try {
      return run.succeeded()
          && Abridged.of(
              Json.MAPPER.readTree(run.output()), Json.MAPPER.readTree(shell.here(block.shown())));
    } catch (JacksonException e) {
      return false;
    }
  }

  private static void shows(Run run, ReadmeBlock block) {
    String lines =
        block
            .shown()
            .lines()
            .map(line -> Pattern.quote(shell.here(line)).replace("…", "\\E.*\\Q"))
            .collect(Collectors.joining("\n(?:.*\n)*?"));
    Pattern shown = Pattern.compile("(?m)^" + lines + '$');
    within(90)
        .failFast("it has ended", () -> !run.process().isAlive())
        .untilAsserted(
            () -> assertThat(shown.matcher(run.output()).find()).as(run.everything()).isTrue());
    if (!block.startsEverything()) {
      run.process().children().forEach(ProcessHandle::destroy);
    }
  }

  private static void ends(Run run, ReadmeBlock block) throws IOException {
    if (block.startsEverything()) {
      within(90)
          .until(() -> done(shell.start("curl -fs http://127.0.0.1:8080/readyz")).succeeded());
    } else {
      within(300).untilAsserted(() -> assertThat(run.succeeded()).as(run.everything()).isTrue());
    }
  }

  private static Run done(Run run) throws InterruptedException {
    run.process().waitFor();
    return run;
  }

  private static ConditionFactory within(int seconds) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(seconds))
        .pollInterval(Duration.ofMillis(200));
  }

  private static String aboutDocker() throws IOException {
    String readme = readme();
    int start = readme.indexOf("## With Docker");
    return readme.substring(start, readme.indexOf("\n## ", start));
  }

  private static String readme() throws IOException {
    return Files.readString(PROJECT.resolve("README.md"));
  }
}
