package dev.copydesk.standalone.documents;

import static dev.copydesk.standalone.documents.GeneratedPage.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.copydesk.kit.settings.Doc;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsTableTest {
  private static final String HEAD =
      """
      # Settings

      Generated from the services' settings. Each is an environment variable, or a property in the file that `COPYDESK_SETTINGS`
      names; the variable wins. `COPYDESK_LOG` is `json` or `plain`, `COPYDESK_LOG_LEVEL` is `INFO` unless set. What is no setting is refused.
      """;
  private static final String COLUMNS =
      """

      | variable | property | unless set | meaning |
      |---|---|---|---|
      """;

  @Test
  void isWhatTheCodeSays() throws IOException {
    String tables = mappings().map(SettingsTableTest::table).collect(Collectors.joining());

    new GeneratedPage("settings.md", "SettingsTableTest").mustBe(HEAD + tables);
  }

  @Test
  void everySettingIsExplained() {
    assertThat(mappings())
        .isNotEmpty()
        .flatExtracting(mapping -> List.of(mapping.getMethods()))
        .allSatisfy(setting -> assertThat(setting.isAnnotationPresent(Doc.class)).isTrue());
  }

  private static Stream<Class<?>> mappings() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.copydesk")
            .stream()
            .filter(each -> each.isAnnotatedWith(ConfigMapping.class))
            .<Class<?>>map(JavaClass::reflect)
            .sorted(Comparator.comparing(SettingsTableTest::prefix));
  }

  private static String table(Class<?> mapping) {
    Map<String, Property> settings = ConfigMappings.getProperties(ConfigClass.configClass(mapping));
    String name = prefix(mapping);
    return settings.entrySet().stream()
        .filter(each -> !each.getKey().endsWith("[*]"))
        .sorted(Map.Entry.comparingByKey())
        .map(each -> setting(each.getKey().replace("*", "NAME"), each.getValue()))
        .collect(Collectors.joining("", "\n## " + name + '\n' + COLUMNS, ""));
  }

  private static String setting(String name, Property property) {
    String variable = name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    String otherwise = property.hasDefaultValue() ? '`' + property.getDefaultValue() + '`' : "";
    String meaning = property.getMethod().getAnnotation(Doc.class).value();
    return row(List.of('`' + variable + '`', '`' + name + '`', otherwise, meaning));
  }

  private static String prefix(Class<?> mapping) {
    return mapping.getAnnotation(ConfigMapping.class).prefix();
  }
}
