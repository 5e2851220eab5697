package dev.copydesk.enrich.sentence;

/** What single characters are to sentences. */
final class Marks {
  static final byte NONE = 0;
  static final byte STOP = 1;
  static final byte BANG = 2;
  static final byte FULL = 3;
  static final byte COLON = 4;
  static final byte SEMICOLON = 5;
  static final byte OPEN = 6;
  static final byte LINE = 7;
  static final byte BULLET = 8;
  static final byte ITEM = 9;
  static final byte RULE = 10;

  /** Ends a sentence whether white space follows or not. */
  private static final String FULLS = "。．｡！？।॥։።፧፨။។៕۔؟\u037e\u0700\u0701\u0702᠃᠉꓿";

  private static final String CLOSERS = ")]}\"'”’»›」』）】》〉“‘\u202c\u200f\u200e";
  private static final byte[] KINDS = kinds();

  private Marks() {}

  static byte kind(char c) {
    return KINDS[c];
  }

  static boolean isTerminator(char c) {
    byte kind = KINDS[c];
    return kind == STOP || kind == BANG || kind == FULL;
  }

  static boolean isCloser(char c) {
    return CLOSERS.indexOf(c) >= 0;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u3000' || Character.isWhitespace(c);
  }

  static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—';
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    put(kinds, ".…․", STOP);
    put(kinds, "!?‼⁇⁈⁉", BANG);
    put(kinds, FULLS, FULL);
    put(kinds, ":", COLON);
    put(kinds, ";", SEMICOLON);
    put(kinds, "\n\r\u2028\u2029", LINE);
    put(kinds, "•⁃◦▪‣●■", BULLET);
    put(kinds, ")", ITEM);
    put(kinds, "*_=~#", RULE);
    put(kinds, Pairs.OPENERS, OPEN);
    return kinds;
  }

  private static void put(byte[] kinds, String characters, byte kind) {
    for (int i = 0; i < characters.length(); i++) {
      kinds[characters.charAt(i)] = kind;
    }
  }
}
