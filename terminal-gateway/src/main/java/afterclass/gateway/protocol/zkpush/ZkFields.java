package afterclass.gateway.protocol.zkpush;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a line of {@code name=value}, in any order, separated by tabs, spaces, commas or
 * other punctuation. A value ends at the next name, so that it may contain spaces.
 *
 * @param byName value of each name, names in lower case; of a repeated name the first value
 * @param repeats whether a name is repeated, as where two lines ran into one
 */
record ZkFields(Map<String, String> byName, boolean repeats) {
  private static final int MOST = 200;
  private static final Pattern NAME =
      Pattern.compile("(?<![A-Za-z0-9_.-])([A-Za-z_][A-Za-z0-9_]{0,40})[ ]{0,4}=");
  private static final Pattern ENDS = Pattern.compile("^[\\s,;&|]+|[\\s,;&|~]+$");

  /** Reads the fields of a line, at most 200. */
  static ZkFields of(String line) {
    Map<String, String> fields = new LinkedHashMap<>();
    boolean repeats = false;
    Matcher name = NAME.matcher(line);
    boolean found = name.find();
    while (found && fields.size() < MOST) {
      String key = name.group(1).toLowerCase(Locale.ROOT);
      int from = name.end();
      found = name.find();
      String value = line.substring(from, found ? name.start() : line.length());
      repeats |= fields.putIfAbsent(key, ENDS.matcher(value).replaceAll("")) != null;
    }
    return new ZkFields(fields, repeats);
  }

  /** Returns the value of the first of some names that has one; empty if none has. */
  String first(String... names) {
    for (String name : names) {
      String value = byName.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }
}
