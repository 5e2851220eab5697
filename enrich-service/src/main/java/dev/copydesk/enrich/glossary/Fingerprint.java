package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.event.GlossaryTermDefined;
import dev.copydesk.contract.event.GlossaryTermDefined.Flag;
import org.jspecify.annotations.Nullable;

/** A number that tells all of a term. */
final class Fingerprint {
  private long hash = 0x2545F4914F6CDD1DL;

  private Fingerprint() {}

  static long of(GlossaryTermDefined term) {
    Fingerprint print = new Fingerprint();
    print.add(term.id());
    print.add(term.site());
    print.add(term.language());
    print.add(term.term());
    print.add(term.definition());
    print.add(term.url());
    term.aliases().forEach(print::add);
    for (Flag flag : term.flags()) {
      print.add(flag.name());
    }
    if (!term.zones().isEmpty() || !term.skip().isEmpty()) {
      print.add(term.zones() + " but " + term.skip());
    }
    return print.hash;
  }

  private void add(@Nullable String field) {
    long mixed = hash;
    for (int i = 0; field != null && i < field.length(); i++) {
      mixed = (mixed ^ field.charAt(i)) * 0x9E3779B97F4A7C15L;
    }
    mixed = (mixed ^ (field == null ? -1 : field.length())) * 0xD6E8FEB86659FD93L;
    hash = mixed ^ (mixed >>> 31);
  }
}
