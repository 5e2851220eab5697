package dev.copydesk.enrich.topology;

import dev.copydesk.contract.event.PostEvent;
import dev.copydesk.contract.event.ReferenceEvent;
import java.util.function.Consumer;

/** What can reach the enrichers: a post, or a change of what posts refer to. */
sealed interface Input {
  void fold(Consumer<PostEvent> post, Consumer<ReferenceEvent> reference);

  record Post(PostEvent event) implements Input {
    @Override
    public void fold(Consumer<PostEvent> post, Consumer<ReferenceEvent> reference) {
      post.accept(event);
    }
  }

  record Reference(ReferenceEvent event) implements Input {
    @Override
    public void fold(Consumer<PostEvent> post, Consumer<ReferenceEvent> reference) {
      reference.accept(event);
    }
  }
}
