package dev.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code src/test/resources/cases} is one promise; its why.md says which. */
class CasesTest {
  private final Enricher enricher = new Enricher();

  @ParameterizedTest
  @MethodSource("cases")
  void becomesWhatTheFolderSays(Case one) throws IOException {
    String enriched = one.enriched(enricher);
    if (Boolean.getBoolean("cases.accept")) {
      one.accept(enriched);
    }
    assertThat(enriched)
        .as(
            "%s differs from its enriched.json. Read its why.md. If the change is intended, run"
                + " ./mvnw -pl enrich-service -am test -Dtest=CasesTest -Dcases.accept=true"
                + " -Dsurefire.failIfNoSpecifiedTests=false, look at what git diff shows, and raise"
                + " Enricher.VERSION",
            one)
        .isEqualTo(one.expected());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void becomesTheSameBytesTwice(Case one) {
    assertThat(one.enriched(enricher)).isEqualTo(one.enriched(new Enricher()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhyInAFolderOfTheDocumentedShape(Case one) {
    assertThat(one.toString()).matches("\\d{4}(-[a-z0-9]+)+");
    assertThat(one.holds("post.json")).isTrue();
    assertThat(one.holds("why.md")).isTrue();
    assertThat(one.post().path("link").isString()).isTrue();
  }

  @Test
  void canBeAddedToWithTheCommandThatTheReadmeGives() throws IOException {
    String readme = Files.readString(Path.of("src", "test", "resources", "cases", "README.md"));
    assertThat(readme).contains("-Dtest=" + CasesTest.class.getSimpleName(), "-Dcases.accept=true");
    assertThat(readme).contains("post.json", "enriched.json", "references.json", "why.md");
  }

  static Stream<Case> cases() {
    return Case.all();
  }
}
