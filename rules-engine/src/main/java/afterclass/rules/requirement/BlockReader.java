package afterclass.rules.requirement;

import afterclass.rules.source.Node;
import afterclass.rules.source.Problems;
import afterclass.rules.source.ValueReader;

/**
 * A reader of the id of a block (a part of the day) in a policy file; it returns the block's
 * services, one bit for each.
 *
 * @param declarations the services and clauses that the policy file declares
 */
record BlockReader(PolicyDeclarations declarations) implements ValueReader<Long> {

  @Override
  public Long read(Node node, String what, Problems problems) {
    return declarations.services().block(Selector.block(declarations).read(node, what, problems));
  }

  @Override
  public Long standIn() {
    return 0L;
  }
}
