package afterclass.gateway.wiring;

import afterclass.gateway.settings.Setting;
import afterclass.gateway.settings.Settings;
import io.micronaut.core.naming.NameUtils;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * The reader of the service's settings from YAML as text. YAML itself would convert values (0316 to
 * 206, 12:30 to 750) and lose the first of two equal keys.
 */
final class SettingNodes {
  private static final String TERMINALS =
      Settings.TERMINALS.substring(0, Settings.TERMINALS.length() - 1);

  private final Map<String, Object> settings = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  private SettingNodes() {}

  /**
   * Returns the settings in a YAML text by their keys in lower case with hyphens. A terminal's name
   * that is changed by this spelling is kept in its setting {@code name}.
   *
   * @throws ConfigurationProblem if a key is repeated; it names the lines
   */
  static Map<String, Object> read(String text) {
    SettingNodes nodes = new SettingNodes();
    LoaderOptions options = new LoaderOptions();
    for (Node root : new Yaml(new SafeConstructor(options)).composeAll(new StringReader(text))) {
      nodes.walk("", root);
    }
    if (!nodes.problems.isEmpty()) {
      throw new ConfigurationProblem(nodes.problems);
    }
    return nodes.settings;
  }

  /**
   * Returns a key in the usual spelling: {@code schoolName} and {@code school_name} are one
   * setting.
   */
  static String normal(String key) {
    return NameUtils.hyphenate(NameUtils.hyphenate(key, true), true);
  }

  private void walk(String key, Node node) {
    if (node instanceof MappingNode mapping) {
      mapping(key, mapping);
    } else if (node instanceof SequenceNode sequence && own(key)) {
      list(key, sequence);
    } else if (node instanceof ScalarNode scalar && own(key) && !scalar.getTag().equals(Tag.NULL)) {
      settings.put(key, text(key, scalar));
    }
  }

  private static boolean own(String key) {
    return key.startsWith(Settings.PREFIX);
  }

  private void mapping(String key, MappingNode mapping) {
    Map<String, Node> seen = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode name) {
        if (name.getTag().equals(Tag.MERGE)) {
          walk(key, entry.getValueNode());
          continue;
        }
        String part = part(key, name.getValue());
        Node before = seen.putIfAbsent(part, name);
        if (before == null) {
          named(key.isEmpty() ? part : key + "." + part, name.getValue(), entry.getValueNode());
        } else {
          problems.add(
              "line "
                  + line(name)
                  + ": "
                  + name.getValue()
                  + " stands in line "
                  + line(before)
                  + " too; expected it once, with everything that belongs to it");
        }
      }
    }
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  /** Returns what a key adds to its parent's key. */
  private static String part(String under, String name) {
    String part = normal(name);
    return under.equals(TERMINALS) ? part.replaceAll("[.\\[\\]]", "-") : part;
  }

  private void named(String key, String name, Node value) {
    walk(key, value);
    boolean terminal =
        key.startsWith(Settings.TERMINALS)
            && key.indexOf('.', Settings.TERMINALS.length()) < 0
            && value instanceof MappingNode;
    if (terminal && !key.equals(Settings.TERMINALS + name)) {
      settings.putIfAbsent(
          Settings.NAME.of(key.substring(Settings.TERMINALS.length())).key(), name);
    }
  }

  private void list(String key, SequenceNode sequence) {
    List<String> texts = new ArrayList<>();
    for (Node each : sequence.getValue()) {
      if (each instanceof ScalarNode scalar) {
        texts.add(scalar.getValue());
      } else {
        walk(key + "[" + texts.size() + "]", each);
      }
    }
    settings.put(key, List.copyOf(texts));
  }

  /** Returns a value as written; only the spellings of true and false are unified. */
  private static String text(String key, ScalarNode scalar) {
    Optional<Setting<?>> setting = Settings.find(key);
    boolean flag = setting.filter(s -> s.shape() == Setting.Shape.FLAG).isPresent();
    if (flag && scalar.getTag().equals(Tag.BOOL)) {
      return String.valueOf(scalar.getValue().matches("(?i)yes|true|on"));
    }
    return scalar.getValue();
  }
}
