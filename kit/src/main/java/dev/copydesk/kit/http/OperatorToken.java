package dev.copydesk.kit.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an operator shows to be one. Does not print itself. */
public final class OperatorToken {
  private static final int SHORTEST = 24;
  private static final String BEARER = "bearer ";

  private final byte[] token;

  private OperatorToken(byte[] token) {
    this.token = token;
  }

  /**
   * A token that cannot be guessed.
   *
   * @throws IllegalArgumentException when it could; the message does not tell it
   */
  public static OperatorToken of(String text) {
    byte[] token = text.strip().getBytes(UTF_8);
    if (token.length < SHORTEST) {
      throw new IllegalArgumentException(
          "can be guessed; use " + SHORTEST + " characters at the least");
    }
    return new OperatorToken(token);
  }

  /**
   * Returns when the request shows {@code token}; else ends it with what is missing.
   *
   * @param setting sets the token
   */
  public static void require(Optional<OperatorToken> token, String setting, Context context) {
    if (token.isEmpty()) {
      throw Problem.of(403, "Nobody may", "Set " + setting + ", and send it as a bearer token.")
          .asException();
    }
    if (!token.get().isIn(context.header("Authorization"))) {
      context.header("WWW-Authenticate", "Bearer realm=\"copydesk\"");
      throw Problem.of(
              401, "Not known who you are", "Send Authorization: Bearer TOKEN, the operator's.")
          .asException();
    }
  }

  /** Whether the header {@code Authorization} has it as its bearer token. */
  boolean isIn(@Nullable String authorization) {
    return authorization != null
        && authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)
        && MessageDigest.isEqual(
            token, authorization.substring(BEARER.length()).strip().getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "a token";
  }
}
