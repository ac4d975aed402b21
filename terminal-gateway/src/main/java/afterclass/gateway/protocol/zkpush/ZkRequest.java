package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.Call;
import afterclass.gateway.wire.Bytes;
import java.util.Locale;
import java.util.regex.Pattern;

/** The kinds of call of a terminal, by method and path. */
enum ZkRequest {
  /** {@code GET cdata}: the terminal begins, and asks for its options. */
  HANDSHAKE,
  /** {@code GET rtdata?type=time}: the terminal asks for the time. */
  TIME,
  /** {@code POST registry}: a terminal in access mode reports its properties. */
  REGISTRY,
  /** {@code push}: a terminal in access mode asks for its options. */
  CONFIGURATION,
  /** {@code POST cdata?table=…}: the terminal uploads records. */
  UPLOAD,
  /** {@code POST querydata}: the terminal uploads what a command requested. */
  QUERIED,
  /** {@code GET getrequest}: the terminal asks for a command. */
  POLL,
  /** {@code POST devicecmd}: results of commands; also {@code cdata} without a table. */
  RESULT,
  /** {@code GET ping}: the terminal shows that it is online. */
  PING,
  /** {@code POST fdata}: a picture, as older terminals send it. */
  PICTURE,
  /** Any other call below the same root. */
  OTHER;

  /** The beginning of every path. */
  private static final String ROOT = "/iclock/";

  private static final String SUFFIX = ".aspx";
  private static final Pattern SLASHES = Pattern.compile("/{2,}");
  private static final Pattern RESULTS =
      Pattern.compile("(?i)\\A\\s*(?:[A-Z]{1,16}=[^&\\t\\r\\n]*&){0,8}ID=\\d");
  private static final int BEGINNING = 256;

  /** Tells whether a call's path is one of a ZKTeco terminal. */
  static boolean isOne(Call call) {
    return path(call).startsWith(ROOT);
  }

  static ZkRequest of(Call call) {
    boolean post = call.method().equalsIgnoreCase("POST");
    return switch (name(call)) {
      case "cdata" -> post ? handedOver(call) : asked(call);
      case "rtdata" -> post ? UPLOAD : TIME;
      case "registry" -> REGISTRY;
      case "push" -> CONFIGURATION;
      case "querydata" -> post ? QUERIED : OTHER;
      case "getrequest", "getreq" -> POLL;
      case "devicecmd" -> post ? RESULT : OTHER;
      case "ping" -> PING;
      case "fdata" -> post ? PICTURE : OTHER;
      default -> OTHER;
    };
  }

  private static ZkRequest asked(Call call) {
    if (call.parameter("type").equalsIgnoreCase("time")) {
      return TIME;
    }
    return table(call).isEmpty() ? HANDSHAKE : OTHER;
  }

  private static ZkRequest handedOver(Call call) {
    return table(call).isEmpty() && RESULTS.matcher(beginning(call.body())).find()
        ? RESULT
        : UPLOAD;
  }

  private static String beginning(Bytes body) {
    return Bytes.copyOfRange(body.toArray(), 0, Math.min(body.length(), BEGINNING)).utf8();
  }

  /** Returns the last part of the path; some terminals repeat the root, or end with a slash. */
  private static String name(Call call) {
    String name = path(call);
    while (name.startsWith(ROOT)) {
      name = name.substring(ROOT.length() - 1);
    }
    name = name.replaceAll("^/|/$", "");
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }

  private static String path(Call call) {
    return SLASHES.matcher(call.path().toLowerCase(Locale.ROOT)).replaceAll("/");
  }

  /** Returns the name of the uploaded table, in capitals. */
  static String table(Call call) {
    return call.parameter("table").strip().toUpperCase(Locale.ROOT);
  }

  /** Returns the inner table of a data table, in lower case; empty if there is none. */
  static String dataTable(Call call) {
    return call.parameter("tablename").strip().toLowerCase(Locale.ROOT);
  }
}
