package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.Call;
import java.util.Locale;

/** What a terminal's call asks for, by its method and path. */
enum ZkRequest {
  /** {@code GET cdata?options=all}: it begins, and asks how it is to behave. */
  HANDSHAKE,
  /** {@code POST cdata?table=…}: it hands over records. */
  UPLOAD,
  /** {@code GET getrequest}: has anybody a command for it? */
  POLL,
  /** {@code POST devicecmd}: what became of commands. */
  RESULT,
  /** {@code GET ping}: it is there. */
  PING,
  /** {@code POST fdata}: a picture, as older terminals send it. */
  PICTURE,
  /** Anything else below the same root. */
  OTHER;

  /** What every path begins with. */
  static final String ROOT = "/iclock/";

  private static final String SUFFIX = ".aspx";

  static ZkRequest of(Call call) {
    String path = call.path().toLowerCase(Locale.ROOT);
    String name = path.startsWith(ROOT) ? path.substring(ROOT.length()) : "";
    if (name.endsWith(SUFFIX)) {
      name = name.substring(0, name.length() - SUFFIX.length());
    }
    return switch (call.method() + " " + name) {
      case "GET cdata" -> call.parameter("options").isEmpty() ? OTHER : HANDSHAKE;
      case "POST cdata" -> UPLOAD;
      case "GET getrequest" -> POLL;
      case "POST devicecmd" -> RESULT;
      case "GET ping" -> PING;
      case "POST fdata" -> PICTURE;
      default -> OTHER;
    };
  }

  /** The table that is handed over, in capitals. */
  static String table(Call call) {
    return call.parameter("table").toUpperCase(Locale.ROOT);
  }
}
