package dev.copydesk.standalone.file;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a table of glossary terms: a term a row, its fields named by the first row where that holds
 * {@code term}, and else {@code term} and {@code definition} in this order. What a field may hold
 * is not decided here.
 */
final class TableFile {
  private static final List<String> USUAL = List.of("term", "definition");

  private final String name;
  private final CSVFormat format;
  private final Items items;

  private TableFile(String name, CSVFormat format, Items items) {
    this.name = name;
    this.format = format;
    this.items = items;
  }

  /** A table with commas; a field may stand in quotes. */
  static TableFile commas(String name, Items items) {
    return new TableFile(name, CSVFormat.RFC4180, items);
  }

  /** A table with tabs; a quotation mark is a letter like any other. */
  static TableFile tabs(String name, Items items) {
    return new TableFile(name, CSVFormat.TDF.builder().setQuote(null).get(), items);
  }

  void read(InputStream bytes) throws IOException {
    var text = new InputStreamReader(new Lines(bytes).rest(), StandardCharsets.UTF_8.newDecoder());
    try (CSVParser rows = format.builder().setIgnoreEmptyLines(true).get().parse(text)) {
      rows(rows);
    } catch (UncheckedIOException e) {
      unreadable(Objects.requireNonNull(e.getCause()));
    } catch (CharacterCodingException | CSVException e) {
      unreadable(e);
    }
  }

  private void rows(CSVParser parser) throws IOException {
    Iterator<CSVRecord> rows = parser.iterator();
    List<String> names = USUAL;
    for (boolean first = true; rows.hasNext(); first = false) {
      CSVRecord row = rows.next();
      if (first && row.stream().anyMatch(field -> nameOf(field).equals("term"))) {
        names = row.stream().map(TableFile::nameOf).toList();
      } else {
        // The parser has just read the row, and stands in its last line.
        row(row, names, parser.getCurrentLineNumber() - linesWithin(row));
      }
    }
  }

  private static long linesWithin(CSVRecord row) {
    return row.stream().flatMapToInt(String::chars).filter(each -> each == '\n').count();
  }

  private void row(CSVRecord row, List<String> names, long line) throws IOException {
    String reference = name + ':' + line;
    if (row.size() > names.size()) {
      items.unreadable(
          reference,
          new Fault(
              "",
              row.size() + " fields where there are " + names.size() + " names: " + names,
              "name every field in the first row, one of which must be term"));
      return;
    }
    ObjectNode item = Json.MAPPER.createObjectNode();
    IntStream.range(0, row.size()).forEach(i -> item.put(names.get(i), row.get(i)));
    items.item(reference, item);
  }

  private void unreadable(IOException e) throws IOException {
    boolean encoding = e instanceof CharacterCodingException;
    items.unreadable(
        name,
        new Fault(
            "",
            encoding ? "bytes that are no UTF-8" : "no table: " + e.getMessage(),
            encoding ? "save the file as UTF-8" : "mend that row; what follows it was not read"));
  }

  /** A name as the JSON has it, which a table's author may have written with a capital. */
  private static String nameOf(String field) {
    return field.strip().toLowerCase(Locale.ROOT);
  }
}
