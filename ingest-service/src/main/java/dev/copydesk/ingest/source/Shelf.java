package dev.copydesk.ingest.source;

/**
 * A collection of a site's REST API.
 *
 * @param kind what is in it
 * @param name of the post type or taxonomy
 * @param base where it is, of {@code /wp-json/}: {@code wp/v2/posts}
 */
record Shelf(Kind kind, String name, String base) {
  /** What can be in a collection. */
  enum Kind {
    TERM,
    POST,
    GLOSSARY_TERM,
    GLOSSARY_POST;

    boolean isGlossary() {
      return this == GLOSSARY_TERM || this == GLOSSARY_POST;
    }

    boolean isPost() {
      return this == POST || this == GLOSSARY_POST;
    }
  }

  /** Its name among the site's. */
  String id() {
    return kind + "/" + name;
  }

  /** Where the list that {@code query} narrows down is. */
  String list(String query) {
    return base + "?context=view&per_page=100&" + query;
  }

  /** Where one item of it is. */
  String item(long id, String query) {
    return base + '/' + id + '?' + query;
  }

  /** What to ask for so that all is told that Copydesk makes use of. */
  String whole() {
    return kind == Kind.POST ? "&_embed=author,wp:featuredmedia,wp:term" : "";
  }
}
