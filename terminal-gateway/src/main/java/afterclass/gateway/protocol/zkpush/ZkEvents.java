package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.ChineseText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The other tables: what was done at the terminal and who is enrolled there is kept as an event;
 * fingerprints, faces, pictures and passwords are not, in no form.
 */
final class ZkEvents {
  private static final int LONGEST = 300;
  private static final int MOST_LINES = 2_000;
  private static final Pattern PIN = Pattern.compile("(?i)\\bPIN=([0-9A-Za-z]{1,24})(?=\\s|$)");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]{1,20}");
  private static final String OPERATIONS = "OPERLOG";

  /** The table of the pictures that a terminal takes at each punch. */
  static final String PICTURES = "ATTPHOTO";

  /** What of an enrolled user may be kept: all but the password. */
  private static final List<String> OF_USER = List.of("pin", "name", "pri", "card", "grp");

  private ZkEvents() {}

  /** What a table other than ATTLOG says; nothing of a picture. */
  static List<CallPiece> pieces(String table, Bytes body) {
    if (table.equals(PICTURES)) {
      return List.of();
    }
    List<Bytes> lines = ZkLines.of(body);
    if (!table.equals(OPERATIONS)) {
      return List.of(event("table", name(table) + ", " + lines.size() + " lines, not kept"));
    }
    List<CallPiece> pieces = new ArrayList<>();
    lines.stream().limit(MOST_LINES).forEach(line -> pieces.add(piece(line)));
    return pieces;
  }

  private static CallPiece piece(Bytes line) {
    int kept = Math.min(line.length(), ZkPunches.LONGEST_LINE);
    String text = ChineseText.of(Bytes.copyOfRange(line.toArray(), 0, kept));
    String first = text.split("[ \t]", 2)[0].toUpperCase(Locale.ROOT);
    return switch (first) {
      case "OPLOG" -> event("operation", cut(text));
      case "USER" -> event("enrolled", cut(user(text)));
      default -> event("body-data", name(first) + pin(text) + ", not kept");
    };
  }

  private static String user(String text) {
    return Arrays.stream(text.substring("USER".length()).split("\t"))
        .map(String::strip)
        .filter(field -> OF_USER.contains(field.split("=", 2)[0].toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(" ", "USER ", ""));
  }

  private static String pin(String text) {
    Matcher matcher = PIN.matcher(text);
    return matcher.find() ? " of user " + matcher.group(1) : "";
  }

  private static String name(String word) {
    return WORD.matcher(word).matches() ? word : "(unnamed)";
  }

  private static String cut(String text) {
    String line = text.replace('\t', ' ').strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  private static CallPiece event(String code, String detail) {
    return new CallPiece(
        Decoded.Punches.none(new ReadEvent(code, detail, null, null)),
        Bytes.ofUtf8(code + ": " + detail));
  }
}
