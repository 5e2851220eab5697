package dev.copydesk.publish.linking;

import dev.copydesk.contract.post.Mention.Zone;
import dev.copydesk.publish.linking.LinkPolicy.Form;
import dev.copydesk.publish.linking.LinkPolicy.Scope;
import java.util.Set;

/** Policies that differ from the usual one in one point. */
final class TestPolicies {
  /** Every mention that may be a link is one. */
  static final LinkPolicy ALL =
      new LinkPolicy(Scope.ALL, Integer.MAX_VALUE, Set.of(), Set.of(), Form.LINK);

  static final LinkPolicy SECTION = of(Scope.SECTION);

  private TestPolicies() {}

  static LinkPolicy of(Scope scope) {
    return new LinkPolicy(scope, 20, LinkPolicy.USUAL.skipped(), Set.of(), Form.LINK);
  }

  static LinkPolicy most(int most) {
    return new LinkPolicy(Scope.ALL, most, Set.of(), Set.of(), Form.LINK);
  }

  static LinkPolicy skipping(Zone... zones) {
    return new LinkPolicy(Scope.ALL, 20, Set.of(zones), Set.of(), Form.LINK);
  }

  static LinkPolicy except(String... ids) {
    return new LinkPolicy(Scope.ALL, 20, Set.of(), Set.of(ids), Form.LINK);
  }
}
