package dev.copydesk.publish.content;

import dev.copydesk.publish.content.Medium.Kind;
import java.net.URLConnection;

/** Media types by the end of an address, where nothing else tells them. */
public final class MediaTypes {
  private MediaTypes() {}

  /** What {@code url} most likely leads to. */
  public static String of(String url, Kind kind) {
    String path = url.replaceFirst("[?#].*", "");
    String known = URLConnection.guessContentTypeFromName(path);
    String wanted = prefix(kind);
    return known != null && known.startsWith(wanted) ? known : usual(kind);
  }

  private static String prefix(Kind kind) {
    return switch (kind) {
      case IMAGE -> "image/";
      case AUDIO -> "audio/";
      case VIDEO -> "video/";
      case PLAYER -> "text/";
    };
  }

  private static String usual(Kind kind) {
    return switch (kind) {
      case IMAGE -> "image/jpeg";
      case AUDIO -> "audio/mpeg";
      case VIDEO -> "video/mp4";
      case PLAYER -> "text/html";
    };
  }
}
