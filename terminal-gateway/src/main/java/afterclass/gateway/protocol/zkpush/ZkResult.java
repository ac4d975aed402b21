package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.ChineseText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The result of a command, such as {@code ID=77&Return=0&CMD=VERIFY SUM&…&AttlogSum=3}.
 *
 * @param id the command's id
 * @param code 0 or more if it was carried out; {@link #UNREADABLE} if the code cannot be read
 * @param sum number of records that the terminal counted, or {@code null} if it counted none
 */
record ZkResult(String id, int code, @Nullable Long sum) {
  /** Value of {@code code} if the terminal's result code could not be read. */
  static final int UNREADABLE = Integer.MIN_VALUE;

  /**
   * The codes of temporary failures: reading or writing failed, the command took too long, the
   * terminal was busy, the data was too long, memory was short, or the code cannot be read.
   */
  private static final Set<Integer> FOR_NOW =
      Set.of(-3, -1003, -1005, -1006, -1007, -1008, UNREADABLE);

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,12}");
  private static final int MOST = 200;

  /** Tells whether the terminal has no records to upload: codes -1 and -1002. */
  boolean noData() {
    return code < 0 && !FOR_NOW.contains(code);
  }

  /** Reads the results in a body; a line that begins no result is part of the previous one. */
  static List<ZkResult> of(Bytes body) {
    List<Map<String, String>> all = new ArrayList<>();
    int unused =
        ZkLines.each(
            body,
            line -> {
              Map<String, String> fields = fields(ChineseText.of(line));
              Map<String, String> last = all.isEmpty() ? fields : all.get(all.size() - 1);
              if (fields.containsKey("id") && all.size() < MOST) {
                all.add(fields);
              } else if (last.size() < MOST) {
                fields.forEach(last::putIfAbsent);
              }
            });
    return all.stream().map(ZkResult::of).toList();
  }

  private static Map<String, String> fields(String line) {
    Map<String, String> fields = new HashMap<>();
    for (String field : line.split("&", MOST)) {
      int at = field.indexOf('=');
      if (at > 0) {
        String name = field.substring(0, at).strip().toLowerCase(Locale.ROOT);
        fields.putIfAbsent(name, field.substring(at + 1).strip());
      }
    }
    return fields;
  }

  private static ZkResult of(Map<String, String> fields) {
    String code = fields.getOrDefault("return", "");
    String sum = fields.getOrDefault("attlogsum", "");
    return new ZkResult(
        fields.getOrDefault("id", ""),
        WHOLE.matcher(code).matches() ? Integer.parseInt(code) : UNREADABLE,
        COUNT.matcher(sum).matches() ? Long.valueOf(sum) : null);
  }
}
