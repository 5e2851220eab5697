package dev.copydesk.standalone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A page of docs/ that the code writes, and a test compares. */
record GeneratedPage(String name, String test) {
  /** Fails when the page is not {@code now}, or makes it so where that is asked for. */
  void mustBe(String now) throws IOException {
    Path page = Path.of("..", "docs", name);
    if (Boolean.getBoolean("copydesk.accept")) {
      Files.writeString(page, now);
    }
    assertThat(Files.exists(page) ? Files.readString(page) : "")
        .as(
            """
            docs/%s is not what the code says. Where the code is right, this takes it over:
            ./mvnw test -pl standalone -am -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false -Dcopydesk.accept=true\
            """,
            name, test)
        .isEqualTo(now);
  }

  /** One row of a Markdown table. */
  static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
