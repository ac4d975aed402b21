package afterclass.rules.requirement;

import afterclass.rules.source.Node;
import afterclass.rules.source.Problems;
import afterclass.rules.source.ValueReader;

/**
 * Reads the id of a part of the day; the answer is the set of its services.
 *
 * @param terms what the file declares
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
