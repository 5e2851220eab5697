package dev.copydesk.publish.page;

/** Text and addresses as HTML may hold them. */
final class Html {
  private Html() {}

  /** Text that means nothing but itself, in an element or in a quoted attribute. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A link, unless its address is one that a browser would run; then its text alone. */
  static String link(String url, String text) {
    return isWeb(url) ? "<a href=\"" + text(url) + "\">" + text(text) + "</a>" : text(text);
  }

  /** Whether an address leads to the web and nowhere else. */
  static boolean isWeb(String url) {
    return url.startsWith("https://") || url.startsWith("http://");
  }
}
