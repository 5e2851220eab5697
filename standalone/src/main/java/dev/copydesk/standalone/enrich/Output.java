package dev.copydesk.standalone.enrich;

import dev.copydesk.contract.Json;
import dev.copydesk.contract.post.EnrichedPost;
import dev.copydesk.publish.linking.LinkPolicy;
import dev.copydesk.publish.linking.Linker;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Writes enriched posts, one JSON object a line. */
final class Output {
  private final PrintStream out;
  private final @Nullable LinkPolicy links;

  /**
   * An output.
   *
   * @param links which terms are linked in {@code content.linked}; null for no such field
   */
  Output(PrintStream out, @Nullable LinkPolicy links) {
    this.out = out;
    this.links = links;
  }

  void write(EnrichedPost post) throws NobodyReads {
    Object line = links == null ? post : Linker.withLinks(post, links);
    out.writeBytes(Json.MAPPER.writeValueAsBytes(line));
    out.write('\n');
    if (out.checkError()) {
      throw new NobodyReads();
    }
  }
}
