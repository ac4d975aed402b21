package afterclass.rules.requirement;

import afterclass.rules.source.Node;
import afterclass.rules.source.Problems;
import afterclass.rules.source.ValueReader;

/**
 * A reader of block ids (parts of the day); it returns the set of the block's services.
 *
 * @param terms declarations of the file
 */
record BlockReader(Terms terms) implements ValueReader<Long> {

  @Override
  public Long read(Node node, String what, Problems problems) {
    return terms.services().block(Selector.block(terms).read(node, what, problems));
  }

  @Override
  public Long standIn() {
    return 0L;
  }
}
