package dev.copydesk.contract;

/** The three parts that every key is made of. */
final class KeyParts {
  private KeyParts() {}

  static String[] split(String key) {
    String[] parts = key.split("/", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("'" + key + "' is not a key of three parts, a/b/c");
    }
    return parts;
  }

  static long id(String key, String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + key + "' does not end in a number", e);
    }
  }

  static void requirePart(String name, String value) {
    if (value.isBlank() || value.indexOf('/') >= 0) {
      throw new IllegalArgumentException(name + " '" + value + "' is empty or holds a slash");
    }
  }

  static void requireId(long id) {
    if (id <= 0) {
      throw new IllegalArgumentException("id " + id + " is not above zero");
    }
  }
}
