package dev.copydesk.kit.settings;

import java.util.List;

/** The settings cannot be used; the message has one line a problem, each with its mend. */
public final class SettingsException extends RuntimeException {
  SettingsException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }
}
