package afterclass.rules.policy;

import afterclass.rules.model.PolicyStamp;
import afterclass.rules.source.Node;
import afterclass.rules.source.Outline;
import afterclass.rules.source.Problem;
import afterclass.rules.source.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The reader of policy files; the only class that uses YAML. */
public final class PolicyReader {

  private static final Pattern BARE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private static final int MOST_BYTES = 1_048_576;
  private static final int MOST_LEVELS = 50;

  private final Problems problems;
  private final Set<org.snakeyaml.engine.v2.nodes.Node> seen =
      Collections.newSetFromMap(new IdentityHashMap<>());

  private PolicyReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads a policy file.
   *
   * @throws PolicyException with every problem, if the file cannot be read or is refused
   */
  public static Policy read(Path file) {
    try {
      return parse(file.toString(), Files.readAllBytes(file));
    } catch (IOException unreadable) {
      throw refused(
          file.toString(),
          Files.exists(file) ? "a file that cannot be read" : "no such file",
          "a readable policy file");
    }
  }

  /**
   * Reads the file with that path or, if there is none, the built-in policy with that bare name
   * ({@code extended-service}, {@code after-class-plan}).
   *
   * @throws PolicyException with every problem, if there is neither or the policy is refused
   */
  public static Policy named(String bareNameOrPath) {
    Optional<Path> path = path(bareNameOrPath);
    if (path.isPresent() && Files.isRegularFile(path.get())) {
      return read(path.get());
    }
    byte[] inside = inside(bareNameOrPath);
    if (inside == null) {
      throw refused(
          bareNameOrPath,
          "no such file and no policy of that name",
          "the path of a policy file, or extended-service or after-class-plan");
    }
    return parse(bareNameOrPath, inside);
  }

  /**
   * Reads a policy from its bytes.
   *
   * @param name name of the file in problems
   * @param bytes the file's bytes, UTF-8
   * @throws PolicyException with every problem, if the policy is refused
   */
  public static Policy parse(String name, byte[] bytes) {
    Problems problems = new Problems(name);
    Node file = new PolicyReader(problems).tree(bytes);
    PolicyContent content = file == null ? null : new PolicyParser(problems).read(file);
    if (content == null || !problems.none()) {
      throw new PolicyException(problems.all());
    }
    return new Policy(
        new PolicyStamp(content.id(), content.version(), sha256(bytes)), content, bytes);
  }

  /**
   * Returns the places of a policy's values in its text.
   *
   * @param bytes bytes of a file that {@link #parse} accepts
   */
  static Outline outline(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int mark = text.startsWith("\uFEFF") ? 1 : 0;
    Compose compose = new Compose(LoadSettings.builder().build());
    return new Places(text, mark).of(compose.composeString(text.substring(mark)).orElseThrow());
  }

  private static PolicyException refused(String name, String found, String expected) {
    return new PolicyException(
        List.of(new Problem(name, 0, found, expected, "correct the name or the path")));
  }

  private static Optional<Path> path(String name) {
    try {
      return Optional.of(Path.of(name));
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private static byte @Nullable [] inside(String name) {
    if (!BARE_NAME.matcher(name).matches()) {
      return null;
    }
    String file = name.endsWith(".yaml") ? name : name + ".yaml";
    try (InputStream in = PolicyReader.class.getResourceAsStream("/policies/" + file)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("the engine's own copy of " + file, broken);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  private @Nullable Node tree(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      String most = "at most " + MOST_BYTES + " bytes";
      problems.add(0, bytes.length + " bytes", most, "keep only the policy in the file");
      return null;
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
      List<Node> documents = new ArrayList<>();
      if (tooDeep(content)) {
        return null;
      }
      Compose compose = new Compose(LoadSettings.builder().build());
      compose.composeAllFromString(content).forEach(node -> documents.add(convert(node)));
      if (documents.size() == 1) {
        return documents.get(0);
      }
      problems.add(
          0, documents.size() + " documents", "one policy in the file", "write exactly one");
    } catch (CharacterCodingException notUtf8) {
      problems.add(0, "bytes that are not UTF-8", "a file in UTF-8", "save it as UTF-8");
    } catch (MarkedYamlEngineException syntax) {
      int line = syntax.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
      problems.add(
          line, "a mistake: " + oneLine(syntax.getProblem()), "YAML", "correct the syntax");
    } catch (YamlEngineException broken) {
      problems.add(0, oneLine(String.valueOf(broken.getMessage())), "YAML", "correct the syntax");
    }
    return null;
  }

  /**
   * Returns whether blocks are nested too deeply. Composing is recursive, so the depth is counted
   * first, event by event.
   */
  private boolean tooDeep(String content) {
    int depth = 0;
    for (Event event : new Parse(LoadSettings.builder().build()).parseString(content)) {
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (depth > MOST_LEVELS) {
        int line = event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
        problems.add(
            line,
            "blocks within blocks",
            "at most " + MOST_LEVELS + " of them within one another",
            "close the brackets that are open");
        return true;
      }
    }
    return false;
  }

  private static String oneLine(String message) {
    return message.replaceAll("\\s+", " ").strip();
  }

  private static int line(org.snakeyaml.engine.v2.nodes.Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
  }

  private Node convert(org.snakeyaml.engine.v2.nodes.Node node) {
    int line = line(node);
    if (!seen.add(node)) {
      problems.add(line, "an alias to this block", "every value written out", "write it twice");
      return new Node.Scalar(line, "");
    }
    if (node instanceof MappingNode mapping) {
      return mapping(line, mapping);
    }
    if (node instanceof SequenceNode sequence) {
      return new Node.Sequence(line, sequence.getValue().stream().map(this::convert).toList());
    }
    return new Node.Scalar(line, node instanceof ScalarNode scalar ? scalar.getValue() : "");
  }

  private Node mapping(int line, MappingNode mapping) {
    Map<String, Integer> lines = new HashMap<>();
    List<Node.Field> fields = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      int keyLine = line(tuple.getKeyNode());
      String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      Node value = convert(tuple.getValueNode());
      Integer earlier = lines.putIfAbsent(key, keyLine);
      if (key.isEmpty()) {
        problems.add(keyLine, "a key that is no word", "a word as key", "correct it");
      } else if (earlier != null) {
        problems.add(
            keyLine,
            "the key " + key + " a second time",
            "each key once (line " + earlier + " has it)",
            "remove one");
      } else {
        fields.add(new Node.Field(keyLine, key, value));
      }
    }
    return new Node.Mapping(line, fields);
  }

  /** The converter of nodes to their places in a text that begins behind a byte order mark. */
  private record Places(String text, int mark) {

    Outline of(org.snakeyaml.engine.v2.nodes.Node node) {
      List<Outline> items = new ArrayList<>();
      Map<String, Outline> fields = new LinkedHashMap<>();
      int end = node.getEndMark().map(this::index).orElse(0);
      boolean flow = true;
      if (node instanceof SequenceNode sequence) {
        sequence.getValue().forEach(item -> items.add(of(item)));
        flow = sequence.getFlowStyle() == FlowStyle.FLOW;
        end = flow || items.isEmpty() ? end : items.get(items.size() - 1).end();
      } else if (node instanceof MappingNode mapping) {
        int last = end;
        for (NodeTuple tuple : mapping.getValue()) {
          Outline value = of(tuple.getValueNode());
          last = value.end();
          fields.put(tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "", value);
        }
        flow = mapping.getFlowStyle() == FlowStyle.FLOW;
        end = flow ? end : last;
      }
      return new Outline(node.getStartMark().map(this::index).orElse(0), end, flow, items, fields);
    }

    private int index(Mark place) {
      return text.offsetByCodePoints(mark, place.getIndex());
    }
  }
}
