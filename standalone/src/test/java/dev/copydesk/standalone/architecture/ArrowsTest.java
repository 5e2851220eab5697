package dev.copydesk.standalone.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use whom: {@code Main → Service → plumbing → pure rooms → contract → java.*}. */
class ArrowsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.copydesk");

  @Test
  void contractStandsOnItsOwn() {
    noClasses()
        .that()
        .resideInAPackage("dev.copydesk.contract..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.copydesk.kit..",
            "dev.copydesk.ingest..",
            "dev.copydesk.enrich..",
            "dev.copydesk.publish..",
            "dev.copydesk.standalone..",
            "org.apache.kafka.streams..")
        .check(CLASSES);
  }

  @Test
  void kitKnowsNoService() {
    noClasses()
        .that()
        .resideInAPackage("dev.copydesk.kit..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.copydesk.ingest..",
            "dev.copydesk.enrich..",
            "dev.copydesk.publish..",
            "dev.copydesk.standalone..")
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "enrich", "publish"})
  void aServiceMeetsTheOthersInTheContractOnly(String service) {
    String[] others =
        Stream.of("ingest", "enrich", "publish", "standalone")
            .filter(other -> !other.equals(service))
            .map(other -> "dev.copydesk." + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage("dev.copydesk." + service + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others)
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("pureRooms")
  void aPureRoomKnowsNeitherLogNorNetwork(String room) {
    noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "io.javalin..", "java.net.http..", "java.sql..")
        .check(CLASSES);
  }

  @ParameterizedTest
  @MethodSource("pureRooms")
  void aPureRoomAsksNeitherClockNorEnvironment(String room) {
    noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .check(CLASSES);
  }

  static List<String> pureRooms() {
    return Stream.of(
            "ingest.wordpress",
            "ingest.glossary",
            "ingest.reading",
            "enrich.text",
            "enrich.glossary",
            "enrich.excerpt",
            "enrich.taxonomy",
            "enrich.language",
            "publish.content",
            "publish.feed",
            "publish.format",
            "publish.linking")
        .map(room -> "dev.copydesk." + room + "..")
        .toList();
  }

  @Test
  void kafkaStreamsStaysInTheTopologies() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.copydesk.enrich.topology..",
            "dev.copydesk.publish.topology..",
            "dev.copydesk.kit.streams..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.kafka.streams..")
        .check(CLASSES);
  }

  @Test
  void jsoupStaysInTheRoomsThatReadHtml() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "dev.copydesk.enrich.text..",
            "dev.copydesk.publish.content..",
            "dev.copydesk.publish.linking..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jsoup..")
        .check(CLASSES);
  }

  @Test
  void theBrokerStaysInItsOwnProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.copydesk.standalone.broker..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.copydesk.standalone.broker..", "kafka..", "org.apache.kafka.server..", "scala..")
        .check(CLASSES);
  }

  @Test
  void fewFilesKnowKafka() throws IOException {
    List<Path> files = mainFiles();
    long knowing = files.stream().filter(ArrowsTest::importsKafka).count();
    assertThat(files).hasSizeGreaterThan(100);
    assertThat(100.0 * knowing / files.size()).as("percent of main files").isLessThanOrEqualTo(15);
  }

  private static List<Path> mainFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."), 20)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> file.toString().contains("src/main/java"))
          .filter(file -> !file.endsWith("package-info.java"))
          .toList();
    }
  }

  private static boolean importsKafka(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.anyMatch(line -> line.matches("import (static )?(org\\.apache\\.)?kafka\\..*"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
