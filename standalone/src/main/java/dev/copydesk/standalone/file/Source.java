package dev.copydesk.standalone.file;

import dev.copydesk.standalone.console.WrongUsage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A file that somebody named, or standard input. */
public final class Source {
  private static final Path STANDARD_INPUT = Path.of("-");
  private static final Set<String> GLOSSARIES =
      Set.of("csv", "tsv", "tab", "txt", "tbx", "rdf", "skos", "ttl", "jsonld");

  private final String name;
  private final Opener opener;

  private interface Opener {
    BufferedInputStream open() throws IOException;

    /** What the beginning tells; it is read again. */
    default String kind() throws IOException {
      return XmlRoot.of(open());
    }
  }

  /** A file, which can be opened as often as need be. */
  private record Named(Path path) implements Opener {
    @Override
    public BufferedInputStream open() throws IOException {
      return new BufferedInputStream(Files.newInputStream(path));
    }

    @Override
    public String kind() throws IOException {
      try (BufferedInputStream in = open()) {
        return XmlRoot.of(in);
      }
    }
  }

  private Source(String name, Opener opener) {
    this.name = name;
    this.opener = opener;
  }

  /**
   * The files at {@code paths}; {@code -} stands for {@code standardInput}.
   *
   * @throws WrongUsage when one of them cannot be read
   */
  public static List<Source> all(List<Path> paths, InputStream standardInput) {
    return paths.stream().map(path -> of(path, standardInput)).toList();
  }

  /** What {@code in} holds, read as a file of that name would be. */
  public static Source of(String name, InputStream in) {
    BufferedInputStream buffered = new BufferedInputStream(in);
    return new Source(name, () -> buffered);
  }

  private static Source of(Path path, InputStream standardInput) {
    if (path.equals(STANDARD_INPUT)) {
      return of("-", standardInput);
    }
    if (Files.isDirectory(path)) {
      throw new WrongUsage(path + " is a folder; name the files in it");
    }
    if (!Files.isReadable(path)) {
      throw new WrongUsage(
          path + (Files.exists(path) ? " cannot be read" : " is not there") + "; name a file");
    }
    return new Source(String.valueOf(path.getFileName()), new Named(path));
  }

  /**
   * Whether it is a glossary by its name: a table ({@code .csv}, {@code .tsv}, {@code .txt}), TBX
   * ({@code .tbx}), or SKOS ({@code .rdf}, {@code .skos}, {@code .ttl}, {@code .jsonld}); an {@code
   * .xml} file is one by its first element.
   *
   * @throws IOException when it cannot be read
   */
  public boolean isGlossary() throws IOException {
    if (!extension().equals("xml")) {
      return GLOSSARIES.contains(extension());
    }
    return GLOSSARIES.contains(opener.kind());
  }

  /**
   * Hands everything in it to {@code items}, reading on only when that returns.
   *
   * @throws IOException when it cannot be read
   */
  public void read(Items items) throws IOException {
    try (BufferedInputStream in = opener.open()) {
      switch (extension().equals("xml") ? XmlRoot.of(in) : extension()) {
        case "csv" -> TableFile.commas(name, items).read(in);
        case "tsv", "tab", "txt" -> TableFile.tabs(name, items).read(in);
        case "tbx" -> new TbxFile(name, items).read(in);
        case "rdf", "skos" -> new SkosFile(name, items).readXml(in);
        case "ttl" -> new SkosFile(name, items).readTurtle(in);
        case "jsonld" -> new SkosFile(name, items).readJson(in);
        case "xml", "wxr" -> new WxrFile(name, items).read(in);
        default -> new JsonFile(name, items).read(in);
      }
    }
  }

  private String extension() {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
