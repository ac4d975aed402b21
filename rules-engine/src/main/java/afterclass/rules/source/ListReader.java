package afterclass.rules.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A reader of non-empty lists.
 *
 * @param <T> type of an item
 * @param item reader of one item
 */
public record ListReader<T>(ValueReader<T> item) implements ValueReader<List<T>> {

  @Override
  public List<T> read(Node node, String what, Problems problems) {
    if (node instanceof Node.Sequence sequence && !sequence.items().isEmpty()) {
      List<T> read = new ArrayList<>();
      sequence.items().forEach(one -> read.add(item.read(one, what, problems)));
      return List.copyOf(read);
    }
    problems.add(
        node.line(), node.shown() + " as " + what, "a list with at least one item", "write one");
    return standIn();
  }

  @Override
  public List<T> standIn() {
    return List.of();
  }
}
