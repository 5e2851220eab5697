package dev.copydesk.kit.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads the settings of one service: environment variables over the properties file that {@code
 * COPYDESK_SETTINGS} names, and what a command line says over both.
 */
public final class SettingsReader {
  private static final Pattern NOT_CONVERTED =
      Pattern.compile(
          "The config property (\\S+) with the config value \"(.*)\" "
              + "threw an Exception whilst being converted (?:\\S+: )?(.*)",
          Pattern.DOTALL);
  private static final Pattern MISSING = Pattern.compile("The config property (\\S+) is required");
  private static final Pattern UNKNOWN = Pattern.compile("(\\S+) in \\S+ does not map to any root");
  private static final Pattern SECRET = Pattern.compile("secret|token|password");

  private final Map<String, String> environment;
  private final Map<String, String> overrides;

  /**
   * Settings from {@code environment}, by names such as {@code COPYDESK_INGEST_PORT}, and over them
   * {@code overrides}, by names such as {@code copydesk.ingest.port}.
   */
  public SettingsReader(Map<String, String> environment, Map<String, String> overrides) {
    this.environment =
        environment.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("COPYDESK_"))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    this.overrides = Map.copyOf(overrides);
  }

  /**
   * The settings that {@code mapping} declares.
   *
   * @param mapping an interface with {@link ConfigMapping}
   * @throws SettingsException when any is missing, unknown or cannot be used; it lists them all
   */
  public <T> T read(Class<T> mapping) {
    List<String> problems = new ArrayList<>(unknownVariables(ConfigClass.configClass(mapping)));
    try {
      T settings = config(mapping).getConfigMapping(mapping);
      if (problems.isEmpty()) {
        return settings;
      }
    } catch (ConfigValidationException e) {
      IntStream.range(0, e.getProblemCount())
          .mapToObj(i -> inPlainWords(e.getProblem(i).getMessage()))
          .forEach(problems::add);
    } catch (IOException e) {
      problems.add("COPYDESK_SETTINGS=\"" + environment.get("COPYDESK_SETTINGS") + "\": " + e);
    }
    throw new SettingsException(problems.stream().sorted().toList());
  }

  private SmallRyeConfig config(Class<?> mapping) throws IOException {
    var config =
        new SmallRyeConfigBuilder()
            .withSources(new EnvConfigSource(environment, 300))
            .withSources(new PropertiesConfigSource(overrides, "command line", 400))
            .withConverter(Port.class, 200, Port::of)
            .withMapping(mapping);
    String file = environment.get("COPYDESK_SETTINGS");
    if (file != null) {
      config.withSources(new PropertiesConfigSource(Path.of(file).toUri().toURL(), 200));
    }
    return config.build();
  }

  /** SmallRye lets unknown variables pass, since it cannot tell which names they stand for. */
  private List<String> unknownVariables(ConfigClass mapping) {
    Set<String> names = ConfigMappings.getProperties(mapping).keySet();
    List<Pattern> known =
        names.stream().map(name -> Pattern.compile(variable(name).replace("*", ".+"))).toList();
    return environment.keySet().stream()
        .filter(name -> name.startsWith(variable(mapping.getPrefix()) + '_'))
        .filter(name -> known.stream().noneMatch(each -> each.matcher(name).matches()))
        .map(SettingsReader::isNoSetting)
        .toList();
  }

  private static String inPlainWords(String problem) {
    Matcher notConverted = NOT_CONVERTED.matcher(problem);
    if (notConverted.find()) {
      String name = notConverted.group(1);
      String value = SECRET.matcher(name).find() ? "…" : notConverted.group(2);
      return variable(name) + "=\"" + value + "\" " + notConverted.group(3);
    }
    Matcher missing = MISSING.matcher(problem);
    if (missing.find()) {
      return variable(missing.group(1)) + " is missing; set it";
    }
    Matcher unknown = UNKNOWN.matcher(problem);
    return unknown.find() ? isNoSetting(variable(unknown.group(1))) : problem;
  }

  private static String isNoSetting(String variable) {
    return variable + " is no setting; see the settings table for what there is";
  }

  /** The environment variable that sets {@code name}; a {@code *} in it stays. */
  private static String variable(String name) {
    return name.replaceAll("[^A-Za-z0-9*]", "_").toUpperCase(Locale.ROOT);
  }
}
