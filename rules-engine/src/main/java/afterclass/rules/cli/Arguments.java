package afterclass.rules.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments behind a command.
 *
 * @param options options with their values; a flag has an empty one
 * @param others what is no option, in order
 */
record Arguments(Map<String, String> options, List<String> others) {

  /**
   * Sorts arguments; {@code --option VALUE} and {@code --option=VALUE} are the same.
   *
   * @param args the arguments
   * @param valued options that take a value
   * @param flags options that take none
   * @throws UsageException if an option is unknown, given twice or lacks its value
   */
  static Arguments parse(List<String> args, List<String> valued, List<String> flags) {
    Map<String, String> options = new HashMap<>();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (!arg.startsWith("--")) {
        others.add(arg);
        continue;
      }
      int equals = arg.indexOf('=');
      String name = equals < 0 ? arg : arg.substring(0, equals);
      String value = equals < 0 ? "" : arg.substring(equals + 1);
      if (valued.contains(name)) {
        if (equals < 0 && ++i < args.size()) {
          value = args.get(i);
        }
        if (value.isEmpty()) {
          throw new UsageException("found " + name + " without its value; expected one behind it");
        }
      } else if (!flags.contains(name) || equals >= 0) {
        throw new UsageException("found the unknown option " + arg);
      }
      if (options.put(name, value) != null) {
        throw new UsageException("found " + name + " twice; expected it once");
      }
    }
    return new Arguments(options, others);
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  String required(String option) {
    String value = options.get(option);
    if (value == null) {
      throw new UsageException("found no " + option + "; expected " + option + " POLICY");
    }
    return value;
  }
}
