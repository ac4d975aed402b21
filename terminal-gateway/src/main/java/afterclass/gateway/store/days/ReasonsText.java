package afterclass.gateway.store.days;

import afterclass.rules.model.Justification;
import afterclass.rules.model.Reason;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A converter of reasons to text: one per line, its parts separated by tabs. */
final class ReasonsText {

  private ReasonsText() {}

  static String write(List<Justification> because) {
    List<String> lines = new ArrayList<>();
    for (Justification b : because) {
      lines.add(text(b.requirement()) + "\t" + text(b.clause()) + "\t" + b.reason().name());
    }
    return String.join("\n", lines);
  }

  static List<Justification> read(String text) {
    List<Justification> because = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String[] parts = line.split("\t", -1);
      because.add(new Justification(orNull(parts[0]), orNull(parts[1]), Reason.valueOf(parts[2])));
    }
    return because;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
