package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.ChineseText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command, as {@code ID=77&Return=0&CMD=VERIFY SUM&…&AttlogSum=3}.
 *
 * @param id the command's id
 * @param code 0 or more if it was carried out
 * @param sum how many records the terminal counted, or {@code null} if it counted none
 */
record ZkResult(String id, int code, @Nullable Long sum) {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,12}");
  private static final int MOST = 200;
  private static final int FAILED = -1;

  /** The results in a body; lines that begin none belong to the one before. */
  static List<ZkResult> of(Bytes body) {
    List<Map<String, String>> all = new ArrayList<>();
    for (Bytes line : ZkLines.of(body)) {
      Map<String, String> fields = fields(ChineseText.of(line));
      if (fields.containsKey("id") && all.size() < MOST) {
        all.add(fields);
      } else if (!all.isEmpty()) {
        fields.forEach(all.get(all.size() - 1)::putIfAbsent);
      }
    }
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
        WHOLE.matcher(code).matches() ? Integer.parseInt(code) : FAILED,
        COUNT.matcher(sum).matches() ? Long.valueOf(sum) : null);
  }
}
