package dev.copydesk.standalone.file;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * Reads JSON as it is kept in files: one object, an array of them, or one a line (NDJSON). Holds
 * one item in memory at a time, however large the file.
 */
final class JsonFile {
  private static final ObjectReader ONE_OF_MANY =
      Json.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final String name;
  private final Items items;
  private long count;

  JsonFile(String name, Items items) {
    this.name = name;
    this.items = items;
  }

  void read(InputStream bytes) throws IOException {
    var lines = new Lines(bytes);
    if (lines.peek() == '[') {
      values(lines.rest());
      return;
    }
    byte[] first = lines.next();
    if (first.length >= Lines.LONGEST || !isWhole(first)) {
      values(new SequenceInputStream(new ByteArrayInputStream(first), lines.rest()));
      return;
    }
    for (byte[] line = first; line.length > 0; line = lines.next()) {
      line(line, lines.number());
    }
  }

  /** Whether a line ends where a value does: then it is a file of lines. */
  private static boolean isWhole(byte[] line) {
    try (JsonParser parser = Json.MAPPER.createParser(line)) {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
      return true;
    } catch (UnexpectedEndOfInputException e) {
      return false;
    } catch (JacksonException e) {
      return true;
    }
  }

  private void line(byte[] line, long number) throws IOException {
    try (JsonParser parser = Json.MAPPER.createParser(line)) {
      all(parser);
    } catch (JacksonException e) {
      count++;
      unreadable(e, number);
    }
  }

  private void values(InputStream in) throws IOException {
    try (JsonParser parser = Json.MAPPER.createParser(in)) {
      all(parser);
    } catch (JacksonException e) {
      unreadable(e, e.getLocation() == null ? 1 : e.getLocation().getLineNr());
    }
  }

  /** Every value, and of a list every element. */
  private void all(JsonParser parser) throws IOException {
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token != JsonToken.START_ARRAY) {
        one(parser);
      } else {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          one(parser);
        }
      }
    }
  }

  private void one(JsonParser parser) throws IOException {
    JsonNode item = ONE_OF_MANY.readTree(parser);
    if (isAnswerWithAList(item)) {
      for (JsonNode each : item.path("body")) {
        items.item(name + '#' + ++count, each);
      }
    } else {
      items.item(name + '#' + ++count, item);
    }
  }

  /** Whether it is WordPress's {@code ?_envelope} around the list that was asked for. */
  private static boolean isAnswerWithAList(JsonNode item) {
    return item.has("headers")
        && item.path("status").asInt(500) < 400
        && item.path("body").isArray()
        && !item.path("body").isEmpty();
  }

  /** Says where, and not what: Jackson's own words quote the text. */
  private void unreadable(JacksonException e, long line) throws IOException {
    String column =
        e.getLocation() == null
            ? ""
            : ", at column " + e.getLocation().getColumnNr() + " of the line";
    items.unreadable(
        name + ':' + line,
        new Fault("", "no JSON" + column, "send JSON: an object, a list of them, or one a line"));
  }
}
