package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.Confidential;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.ChineseText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The decoder of all tables except those of punches. Operations at the terminal, enrolled users and
 * unknown tables are kept as events with their content; fingerprints, faces, pictures and passwords
 * are never kept, whatever separates the fields.
 */
final class ZkEvents {
  private static final int LONGEST = 300;

  /** Maximum number of characters of a table's content that one event keeps. */
  private static final int MOST_CONTENT = 16_000;

  /** Maximum number of different lines below the minimum length that are examined. */
  private static final int MOST_SHORT = 1_000;

  /** The longest value that is kept: a longer one is biometric data, or unreadable. */
  private static final int LONGEST_VALUE = 64;

  private static final Pattern PIN = Pattern.compile("(?i)\\bPIN=([0-9A-Za-z]{1,24})(?=\\s|$)");
  private static final Pattern TIME = Pattern.compile("(?i)\\btime=[^\\t\\r\\n]*");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]{1,32}");

  /** The words that begin a line of biometric data; any other word may be a secret. */
  private static final Set<String> OF_BODY =
      Set.of(
          "FP", "FACE", "FVEIN", "PALM", "BIODATA", "BIOPHOTO", "USERPIC", "USERPHOTO", "TEMPLATE");

  private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z\\[\\]-]{0,24}");
  private static final Pattern LONG = Pattern.compile("[^\\s,;&|=]{" + (LONGEST_VALUE + 1) + ",}");
  private static final Pattern BODY =
      Pattern.compile("(?i).*(?:FINGER|^FP|TMP|TEMPLATE|FACE|BIO|PHOTO|PIC|VEIN|PALM|IMAGE).*");
  private static final String OPERATIONS = "OPERLOG";

  /** The table of the pictures that a terminal takes at each punch. */
  static final String PICTURES = "ATTPHOTO";

  /** The fields of an enrolled user that may be kept: never the password. */
  private static final Map<String, String> OF_USER =
      Map.of("pin", "PIN", "name", "Name", "pri", "Pri", "card", "Card", "grp", "Grp");

  private static final List<String> IN_ORDER = List.of("pin", "name", "pri", "card", "grp");

  private ZkEvents() {}

  /** Decodes a table that holds no punches; returns an empty list for pictures. */
  static List<CallPiece> pieces(String table, Bytes body) {
    if (table.equals(PICTURES)) {
      return List.of();
    }
    if (BODY.matcher(table).matches()) {
      String lines = ZkLines.count(body) + " lines, not kept";
      return List.of(event("table", name(table) + ", " + lines, ""));
    }
    return table.equals(OPERATIONS) ? operations(body) : content("table", name(table), body);
  }

  /** Decodes operations; of the lines too short to be one, looks at each of the first once. */
  private static List<CallPiece> operations(Bytes body) {
    ZkPieces pieces = new ZkPieces();
    Set<Bytes> before = new HashSet<>();
    int unused =
        ZkLines.each(
            body,
            line -> {
              boolean another = line.length() >= ZkPieces.SHORTEST || before.size() < MOST_SHORT;
              if (another && (line.length() >= ZkPieces.SHORTEST || before.add(line))) {
                operation(line).forEach(pieces::add);
              }
            });
    return pieces.all();
  }

  /** Returns the content of a body, in as many events as it takes. */
  static List<CallPiece> content(String code, String name, Bytes body) {
    List<CallPiece> pieces = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int unused =
        ZkLines.each(
            body,
            line -> {
              String said = kept(ChineseText.of(line));
              for (int from = 0; from < said.length(); from += MOST_CONTENT) {
                String next = said.substring(from, Math.min(said.length(), from + MOST_CONTENT));
                if (part.length() + next.length() > MOST_CONTENT) {
                  pieces.add(content(code, name, part));
                }
                part.append(next).append('\n');
              }
            });
    if (part.length() > 0 || pieces.isEmpty()) {
      pieces.add(content(code, name, part));
    }
    return pieces;
  }

  private static CallPiece content(String code, String name, StringBuilder part) {
    CallPiece piece = event(code, cut(name + ": " + part), name + ":\n" + part);
    part.setLength(0);
    return piece;
  }

  /** Returns the text of a body without times. */
  static String untimed(Bytes body) {
    return TIME.matcher(ChineseText.of(body)).replaceAll("");
  }

  /** Returns a line without passwords and biometric data. */
  private static String kept(String line) {
    return LONG.matcher(Confidential.without(line)).replaceAll("(not kept)");
  }

  private static List<CallPiece> operation(Bytes line) {
    String text = Confidential.without(ChineseText.of(line)).strip();
    String first = text.substring(0, Math.min(text.length(), LONGEST)).split("[ \t]", 2)[0];
    return switch (first.toUpperCase(Locale.ROOT)) {
      case "OPLOG" -> whole("operation", kept(text));
      case "USER" -> whole("enrolled", user(text));
      default ->
          List.of(
              event(
                  "body-data",
                  (OF_BODY.contains(first.toUpperCase(Locale.ROOT))
                          ? first.toUpperCase(Locale.ROOT)
                          : "(unnamed)")
                      + pin(text)
                      + ", not kept",
                  ""));
    };
  }

  /** Returns all of a text, in as many events as it takes. */
  private static List<CallPiece> whole(String code, String text) {
    List<CallPiece> pieces = new ArrayList<>();
    for (int from = 0; from == 0 || from < text.length(); from += MOST_CONTENT) {
      String part = text.substring(from, Math.min(text.length(), from + MOST_CONTENT));
      pieces.add(event(code, cut(part), part));
    }
    return pieces;
  }

  /** Returns the fields of a user that may be kept; if a line contains two users, those of both. */
  private static String user(String text) {
    ZkFields fields = ZkFields.of(text);
    if (fields.repeats()) {
      return kept(text);
    }
    return IN_ORDER.stream()
        .filter(fields.byName()::containsKey)
        .map(field -> OF_USER.get(field) + "=" + ofUser(field, fields.first(field)))
        .collect(Collectors.joining(" ", "USER ", ""));
  }

  private static String ofUser(String field, String value) {
    String said = LONG.matcher(Confidential.without(value)).replaceAll("");
    return field.equals("name") || PLAIN.matcher(said).matches() ? cut(said) : "";
  }

  private static String pin(String text) {
    Matcher matcher = PIN.matcher(text);
    return matcher.find() ? " of user " + matcher.group(1) : "";
  }

  private static String name(String word) {
    return WORD.matcher(word).matches() ? word : "(unnamed)";
  }

  private static String cut(String text) {
    String line = text.replaceAll("[\\t\\n]", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  private static CallPiece event(String code, String detail, String content) {
    return new CallPiece(
        Decoded.Punches.none(new ReadEvent(code, detail, null, null)),
        Bytes.ofUtf8(content.isEmpty() ? code + ": " + detail : content));
  }
}
