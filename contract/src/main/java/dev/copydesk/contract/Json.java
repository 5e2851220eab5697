package dev.copydesk.contract;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way in which Copydesk's own records are written as JSON: fields in the order in which
 * they are declared, so that equal values are equal bytes; unknown fields are passed over, so that
 * a reader may be older than its writer.
 */
public final class Json {
  /** Reads and writes every record of the contract. Immutable, for any number of threads. */
  public static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .recyclerPool(JsonRecyclerPools.threadLocalPool())
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(Topic.MAX_RECORD_BYTES)
                          .maxNestingDepth(200)
                          .build())
                  .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                  .build())
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private Json() {}
}
