package dev.copydesk.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.copydesk.enrich.glossary.SharedGlossary;
import dev.copydesk.kit.settings.SettingsException;
import dev.copydesk.kit.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnrichSettingsTest {
  @Test
  void sayWhichSitesUseWhoseGlossary() {
    assertThat(shared(Map.of("COPYDESK_ENRICH_SHARED_GLOSSARIES", "a.example=t, b.example=t")))
        .contains(
            List.of(new SharedGlossary("a.example", "t"), new SharedGlossary("b.example", "t")));
    assertThat(shared(Map.of())).isEmpty();
  }

  @Test
  void refuseWhatSaysOneSiteOnly() {
    assertThatThrownBy(() -> shared(Map.of("COPYDESK_ENRICH_SHARED_GLOSSARIES", "a.example")))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("COPYDESK_ENRICH_SHARED_GLOSSARIES")
        .hasMessageContaining("write journal.example=magazine.example");
  }

  private static Optional<List<SharedGlossary>> shared(Map<String, String> environment) {
    return new SettingsReader(environment, Map.of()).read(EnrichSettings.class).sharedGlossaries();
  }
}
