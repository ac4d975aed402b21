package afterclass.rules.requirement;

import afterclass.rules.source.Node;
import afterclass.rules.source.Problems;
import afterclass.rules.source.ValueReader;

/**
 * A reader of block ids (parts of the day); it returns the set of the block's services.
 *
 * @param declarations declarations of the file
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
