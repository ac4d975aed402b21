package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.Call;
import afterclass.gateway.wire.Bytes;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a terminal's call asks for, by its method and path. */
enum ZkRequest {
  /** {@code GET cdata}: it begins, and asks how it is to behave. */
  HANDSHAKE,
  /** {@code GET rtdata?type=time}: what time is it? */
  TIME,
  /** {@code POST registry}: one in access mode says what it is. */
  REGISTRY,
  /** {@code push}: one in access mode asks how it is to behave. */
  CONFIGURATION,
  /** {@code POST cdata?table=…}: it hands over records. */
  UPLOAD,
  /** {@code POST querydata}: it hands over what a command asked for. */
  QUERIED,
  /** {@code GET getrequest}: has anybody a command for it? */
  POLL,
  /** {@code POST devicecmd}: what became of commands; also {@code cdata} without a table. */
  RESULT,
  /** {@code GET ping}: it is there. */
  PING,
  /** {@code POST fdata}: a picture, as older terminals send it. */
  PICTURE,
  /** Anything else below the same root. */
  OTHER;

  /** What every path begins with. */
  private static final String ROOT = "/iclock/";

  private static final String SUFFIX = ".aspx";
  private static final Pattern SLASHES = Pattern.compile("/{2,}");
  private static final Pattern RESULTS =
      Pattern.compile("(?i)\\A\\s*(?:[A-Z]{1,16}=[^&\\t\\r\\n]*&){0,8}ID=\\d");
  private static final int BEGINNING = 256;

  /** Whether a path is one of a ZKTeco terminal's. */
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

  /** The last part of the path; some terminals say the root twice, or end with a slash. */
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

  /** The table that is handed over, in capitals. */
  static String table(Call call) {
    return call.parameter("table").strip().toUpperCase(Locale.ROOT);
  }

  /** Which of the tables of data is handed over, in lower case; empty if it is none of them. */
  static String dataTable(Call call) {
    return call.parameter("tablename").strip().toLowerCase(Locale.ROOT);
  }
}
