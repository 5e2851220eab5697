package dev.copydesk.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  @Test
  void tellsWhichCommandsThereAre() {
    Run run = Run.of();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("up ", "enrich ", "ingest ", "rejected ", "sentences ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"up", "enrich", "ingest", "rejected", "sentences", "take-down"})
  void tellsHowACommandIsUsed(String command) {
    Run run = Run.of("help", command);
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("Usage: copydesk " + command).contains("./copydesk");
    assertThat(Run.of(command, "--help").out()).isEqualTo(run.out());
  }

  @Test
  void refusesACommandThatIsNone() {
    Run run = Run.of("enrihc");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("enrihc", "enrich");
  }

  @Test
  void refusesAnOptionThatIsNone() {
    Run run = Run.of("up", "--prot", "1");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--prot");
  }

  @Test
  void refusesAPortThatIsNone() {
    Run run = Run.of("up", "--port", "eighty");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("eighty", "use 0 (any free port) to 65535");
  }
}
