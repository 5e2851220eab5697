package dev.copydesk.ingest.delivery;

import dev.copydesk.ingest.reading.Faults;
import dev.copydesk.ingest.reading.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One JSON document that somebody sent: its value, or why it cannot be read, without a word of what
 * is in it.
 */
record JsonDocument(@Nullable JsonNode json, @Nullable Refused refused) {

  /** Reads documents within limits; numbers keep every digit. */
  static final class Reader {
    private final JsonMapper mapper;
    private final Limits limits;

    Reader(Limits limits) {
      var constraints =
          StreamReadConstraints.builder()
              .maxNestingDepth(limits.depth())
              .maxStringLength(limits.textLength())
              .build();
      this.limits = limits;
      this.mapper =
          JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
              .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
              .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
              .build();
    }

    /** The document whose first line is line {@code line} of what was sent. */
    JsonDocument read(byte[] bytes, int line) {
      try {
        JsonNode json = mapper.readTree(bytes);
        return json.isMissingNode()
            ? new JsonDocument(null, Faults.one("", "nothing", "send JSON in the body"))
            : new JsonDocument(json, null);
      } catch (StreamConstraintsException e) {
        return new JsonDocument(null, tooMuch());
      } catch (JacksonException e) {
        return new JsonDocument(null, unreadable(e, line));
      }
    }

    private Refused tooMuch() {
      return Faults.one(
          "",
          "JSON that is too deep, or a text or a number in it that is too long",
          "send at most %d levels and texts of at most %d characters"
              .formatted(limits.depth(), limits.textLength()));
    }

    /** Jackson's own message may quote the content, so only the place is told. */
    private static Refused unreadable(JacksonException e, int firstLine) {
      var at = e.getLocation();
      String place =
          at == null
              ? ""
              : " at line " + (firstLine - 1 + at.getLineNr()) + ", column " + at.getColumnNr();
      return Faults.one(
          "",
          "what is not JSON" + place,
          "send JSON and nothing around it (a notice of PHP, a comment of a cache); several"
              + " documents as application/x-ndjson, one a line");
    }
  }
}
