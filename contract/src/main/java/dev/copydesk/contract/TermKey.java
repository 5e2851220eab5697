package dev.copydesk.contract;

import java.util.Locale;

/**
 * Names one term of one taxonomy: {@code site/taxonomy/id}, as in {@code
 * psychologydictionary.ae/category/223}.
 *
 * @param site host of the site, lower case, with its port where that is not the scheme's own
 * @param taxonomy WordPress taxonomy, such as {@code category} or {@code post_tag}
 * @param id WordPress term id, above zero
 */
public record TermKey(String site, String taxonomy, long id) {
  /** The taxonomy of WordPress categories. */
  public static final String CATEGORY = "category";

  /** The taxonomy of WordPress tags. */
  public static final String TAG = "post_tag";

  public TermKey {
    site = site.toLowerCase(Locale.ROOT);
    KeyParts.requirePart("site", site);
    KeyParts.requirePart("taxonomy", taxonomy);
    KeyParts.requireId(id);
  }

  /**
   * Reads what {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException when the text is not {@code site/taxonomy/id}
   */
  public static TermKey parse(String key) {
    String[] parts = KeyParts.split(key);
    return new TermKey(parts[0], parts[1], KeyParts.id(key, parts[2]));
  }

  @Override
  public String toString() {
    return site + '/' + taxonomy + '/' + id;
  }
}
