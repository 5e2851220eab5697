package dev.copydesk.standalone.sentences;

import dev.copydesk.contract.Json;
import dev.copydesk.enrich.sentence.Sentences;
import dev.copydesk.standalone.console.Console;
import dev.copydesk.standalone.console.WrongUsage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Splits texts into sentences, one text a line. */
@Command(
    name = "sentences",
    mixinStandardHelpOptions = true,
    description = "Splits texts from standard input into sentences.",
    footerHeading = "%n",
    footer = {
      "Each line is a JSON string, or an object with text and perhaps lang, which",
      "goes before --lang. For each line a JSON array of its sentences comes out.",
      "",
      "Exit status: 0, or 2 at the first line that is something else.",
      "",
      "  echo '\"Dr. Roe came. She left.\"' | ./copydesk sentences --lang en"
    })
public final class SentencesCommand implements Callable<Integer> {
  private static final Pattern BROKEN = Pattern.compile("\\s*\\R\\s*");
  private static final Pattern LOOSE_MARK = Pattern.compile("\\s*\\R\\s*(?=[.!?]$)");

  @Option(
      names = "--lang",
      paramLabel = "TAG",
      description = "The language of the texts, such as en, fr or zh; by default only their marks.")
  private String language = "und";

  private final Console console;

  /** The command, before its arguments are known. */
  public SentencesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    var in = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (!line.isBlank()) {
        console.out().println(Json.MAPPER.writeValueAsString(sentences(line, number)));
      }
    }
    return 0;
  }

  private List<String> sentences(String line, int number) {
    JsonNode given = read(line);
    JsonNode text = given == null || given.isString() ? given : given.get("text");
    if (given == null || text == null || !text.isString()) {
      throw new WrongUsage(
          "line " + number + " is no text; give a JSON string, or an object with text and lang");
    }
    String whole = text.stringValue();
    return Sentences.of(given.path("lang").asString(language)).in(whole).stream()
        .map(span -> onOneLine(span.of(whole)))
        .toList();
  }

  /** A line that holds nothing but the sentence's mark was broken off from its last word. */
  private static String onOneLine(String sentence) {
    String closed = LOOSE_MARK.matcher(sentence).replaceFirst("");
    return BROKEN.matcher(closed).replaceAll(" ");
  }

  private static @Nullable JsonNode read(String line) {
    try {
      return Json.MAPPER.readTree(line);
    } catch (JacksonException e) {
      return null;
    }
  }
}
