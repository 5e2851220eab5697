package dev.copydesk.kit.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
  @Test
  void takesTheDefaultWhereNothingIsSaid() {
    assertThat(read(Map.of("COPYDESK_DESK_NAME", "Mona")).port()).isEqualTo(new Port(8081));
  }

  @Test
  void readsEnvironmentVariables() {
    assertThat(read(Map.of("COPYDESK_DESK_NAME", "Mona", "COPYDESK_DESK_PORT", "80")).port())
        .isEqualTo(new Port(80));
  }

  @Test
  void letsTheCommandLineHaveTheLastWord() {
    var reader =
        new SettingsReader(
            Map.of("COPYDESK_DESK_NAME", "Mona", "COPYDESK_DESK_PORT", "80"),
            Map.of("copydesk.desk.port", "90"));

    assertThat(reader.read(Desk.class).port()).isEqualTo(new Port(90));
  }

  @Test
  void readsAFileForWhatVariablesCannotName(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("copydesk.properties");
    Files.writeString(
        file, "copydesk.desk.name=Mona\ncopydesk.desk.keys.\"magazine.example\".secrets=a,b\n");

    Desk desk = read(Map.of("COPYDESK_SETTINGS", file.toString()));

    assertThat(desk.keys().get("magazine.example").secrets()).containsExactly("a", "b");
  }

  @Test
  void namesEveryProblemWithItsMend() {
    assertThatThrownBy(() -> read(Map.of("COPYDESK_DESK_PORT", "eighty")))
        .isInstanceOf(SettingsException.class)
        .hasMessage(
            """
            COPYDESK_DESK_NAME is missing; set it
            COPYDESK_DESK_PORT="eighty" is not a port; use 0 (any free port) to 65535\
            """
                .replace("\n", System.lineSeparator()));
  }

  @Test
  void refusesANameThatIsNoSetting() {
    assertThatThrownBy(() -> read(Map.of("COPYDESK_DESK_NAME", "Mona", "COPYDESK_DESK_PROT", "80")))
        .hasMessageContaining("COPYDESK_DESK_PROT is no setting");
  }

  @Test
  void neverRepeatsASecret() {
    assertThatThrownBy(
            () -> read(Map.of("COPYDESK_DESK_NAME", "Mona", "COPYDESK_DESK_SECRET", "hunter2")))
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void saysThatTheFileIsMissing() {
    assertThatThrownBy(() -> read(Map.of("COPYDESK_SETTINGS", "nowhere.properties")))
        .hasMessageContaining("COPYDESK_SETTINGS=\"nowhere.properties\"");
  }

  private static Desk read(Map<String, String> environment) {
    return new SettingsReader(environment, Map.of()).read(Desk.class);
  }

  @ConfigMapping(prefix = "copydesk.desk")
  interface Desk {
    String name();

    @WithDefault("8081")
    Port port();

    @WithDefault("1")
    Port secret();

    Map<String, Keys> keys();

    interface Keys {
      List<String> secrets();
    }
  }
}
