package dev.copydesk.publish.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file that the page needs, as it stands beside this class. */
public enum PageFile {
  /** How it looks. */
  STYLE("page.css", "text/css; charset=utf-8"),
  /** How it follows what happens. */
  SCRIPT("page.js", "text/javascript; charset=utf-8");

  private final String name;
  private final String mediaType;

  PageFile(String name, String mediaType) {
    this.name = name;
    this.mediaType = mediaType;
  }

  /** Its address. */
  public String path() {
    return '/' + name;
  }

  /** Its media type, with its parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** All of it. */
  public byte[] read() {
    try (InputStream file = PageFile.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing from the build");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
