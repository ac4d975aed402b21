package afterclass.simulator.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML mapping that knows its lines and collects problems instead of failing at the first. */
final class YamlMap {

  private final Map<String, Node> entries = new LinkedHashMap<>();
  private final String file;
  private final int line;
  private final List<String> problems;

  YamlMap(Node node, String file, List<String> problems) {
    this.file = file;
    this.line = lineOf(node);
    this.problems = problems;
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        entries.put(text(tuple.getKeyNode()), tuple.getValueNode());
      }
    } else {
      problem(line, "found " + node.getNodeType() + ", expected a mapping (key: value)");
    }
  }

  int line() {
    return line;
  }

  Set<String> keys() {
    return new LinkedHashSet<>(entries.keySet());
  }

  void problem(int atLine, String what) {
    problems.add(file + ":" + atLine + ": " + what);
  }

  /** Reports every key not in the set. */
  void allow(Set<String> known) {
    entries.forEach(
        (key, node) -> {
          if (!known.contains(key)) {
            problem(
                lineOf(node),
                "unknown key '" + key + "', expected one of " + known.stream().sorted().toList());
          }
        });
  }

  /** Returns a mandatory text; a missing one is reported and returned as empty text. */
  String required(String key) {
    if (!entries.containsKey(key)) {
      problem(line, "'" + key + "' is missing");
      return "";
    }
    return optional(key, "");
  }

  String optional(String key, String otherwise) {
    Node node = entries.get(key);
    return node == null ? otherwise : text(node);
  }

  /** Returns a mandatory value; a missing or invalid one is reported and returned as empty. */
  <T> Optional<T> value(String key, String expected, Function<String, Optional<T>> parser) {
    String found = required(key);
    Node node = entries.get(key);
    if (node == null) {
      return Optional.empty();
    }
    Optional<T> value = parser.apply(found);
    if (value.isEmpty()) {
      problem(lineOf(node), "'" + key + "': found '" + found + "', expected " + expected);
    }
    return value;
  }

  List<String> texts(String key) {
    return nodes(key).stream().map(this::text).toList();
  }

  List<YamlMap> maps(String key) {
    return nodes(key).stream().map(node -> new YamlMap(node, file, problems)).toList();
  }

  Optional<YamlMap> map(String key) {
    return Optional.ofNullable(entries.get(key)).map(node -> new YamlMap(node, file, problems));
  }

  private List<Node> nodes(String key) {
    Node node = entries.get(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return new ArrayList<>(sequence.getValue());
    }
    problem(lineOf(node), "'" + key + "': expected a list");
    return List.of();
  }

  private String text(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problem(lineOf(node), "found " + node.getNodeType() + ", expected a plain value");
    return "";
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }
}
