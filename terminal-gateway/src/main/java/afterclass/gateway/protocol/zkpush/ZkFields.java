package afterclass.gateway.protocol.zkpush;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fields of a line of {@code name=value}, in any order: tabs part them, or blanks, commas or
 * other marks. A value goes on to the next name, so that one with a blank in it stays whole.
 *
 * @param byName what each name says, names in lower case; of one that comes twice the first
 * @param repeats whether a name comes twice, as where two lines ran into one
 */
record ZkFields(Map<String, String> byName, boolean repeats) {
  private static final int MOST = 200;
  private static final Pattern NAME =
      Pattern.compile("(?<![A-Za-z0-9_.-])([A-Za-z_][A-Za-z0-9_]{0,40})[ ]{0,4}=");
  private static final Pattern ENDS = Pattern.compile("^[\\s,;&|]+|[\\s,;&|~]+$");

  /** Reads a line. */
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

  /** The first of some names that is there and says something; empty if none does. */
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
