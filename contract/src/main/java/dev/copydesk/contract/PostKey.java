package dev.copydesk.contract;

import java.util.Locale;

/**
 * Names one post for ever: {@code site/type/id}, as in {@code psychologydictionary.ae/post/55162}.
 *
 * <p>A post's link, slug and guid all change, so none of them is part of it. WordPress ids are
 * unique within a site and need 64 bits.
 *
 * @param site host of the site, lower case, with its port where that is not the scheme's own
 * @param type WordPress post type, such as {@code post} or {@code page}
 * @param id WordPress post id, above zero
 */
public record PostKey(String site, String type, long id) {
  public PostKey {
    site = site.toLowerCase(Locale.ROOT);
    KeyParts.requirePart("site", site);
    KeyParts.requirePart("type", type);
    KeyParts.requireId(id);
  }

  /**
   * Reads what {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException when the text is not {@code site/type/id}
   */
  public static PostKey parse(String key) {
    String[] parts = KeyParts.split(key);
    return new PostKey(parts[0], parts[1], KeyParts.id(key, parts[2]));
  }

  @Override
  public String toString() {
    return site + '/' + type + '/' + id;
  }
}
