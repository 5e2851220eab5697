package dev.copydesk.publish.http;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** How an answer is packed (RFC 9110, 8.4). Zstandard for who names it, gzip for who takes any. */
enum Packing {
  /** Not at all. */
  NONE(""),
  /** Zstandard (RFC 8878). */
  ZSTD("zstd"),
  /** gzip. */
  GZIP("gzip");

  private static final int ZSTD_LEVEL = 6;

  private final String token;

  Packing(String token) {
    this.token = token;
  }

  /** The best that an {@code Accept-Encoding} header takes. */
  static Packing asked(@Nullable String header) {
    if (header == null) {
      return NONE;
    }
    String[] takes = header.toLowerCase(Locale.ROOT).replace(" ", "").split(",", -1);
    return takes(takes, "zstd") ? ZSTD : takes(takes, "gzip|\\*") ? GZIP : NONE;
  }

  /** As it is called in headers; empty for none. */
  String token() {
    return token;
  }

  /** What tells an entity tag apart from that of the same content unpacked. */
  String suffix() {
    return this == NONE ? "" : '-' + token;
  }

  byte[] pack(byte[] body) {
    return switch (this) {
      case NONE -> body;
      case ZSTD -> Zstd.compress(body, ZSTD_LEVEL);
      case GZIP -> gzip(body);
    };
  }

  private static boolean takes(String[] takes, String token) {
    String wanted = "(" + token + ")(;q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*))?";
    return Arrays.stream(takes).anyMatch(each -> each.matches(wanted));
  }

  private static byte[] gzip(byte[] body) {
    var bytes = new ByteArrayOutputStream(body.length / 2);
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
