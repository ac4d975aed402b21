package afterclass.simulator.terminal.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The topics and payloads of the service's own MQTT protocol, on the terminal's side. */
public final class AttendanceMessages {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final Pattern ACK =
      Pattern.compile("\\s*\\{\\s*\"seq\"\\s*:\\s*(\\d{1,18})\\s*}\\s*");

  private AttendanceMessages() {}

  /** Returns the topic of a terminal's punches. */
  public static String punchTopic(String site, String terminal) {
    return "attendance/" + site + "/" + terminal + "/punch";
  }

  /** Returns the topic of acknowledgements to a terminal. */
  public static String ackTopic(String site, String terminal) {
    return "attendance/" + site + "/" + terminal + "/ack";
  }

  /** Returns the topic of a terminal's status, which is retained. */
  public static String statusTopic(String site, String terminal) {
    return "attendance/" + site + "/" + terminal + "/status";
  }

  /**
   * Returns the payload of a punch.
   *
   * @param seq the terminal's record number, from 1
   * @param credential the card as the terminal reads it
   * @param at the terminal's time, sent in whole seconds with its offset
   */
  public static byte[] punch(long seq, String credential, OffsetDateTime at) {
    String json =
        "{\"seq\":"
            + seq
            + ",\"credential\":\""
            + escaped(credential)
            + "\",\"at\":\""
            + SECONDS.format(at)
            + "\"}";
    return json.getBytes(UTF_8);
  }

  /**
   * Returns the birth message.
   *
   * @param lastSeq number of the newest record, 0 if none
   */
  public static byte[] online(long lastSeq) {
    return ("{\"state\":\"online\",\"lastSeq\":" + lastSeq + "}").getBytes(UTF_8);
  }

  /** Returns the last will, also sent before disconnecting. */
  public static byte[] offline() {
    return "{\"state\":\"offline\"}".getBytes(UTF_8);
  }

  /**
   * Returns the number of the acknowledged record; empty if the message is not an acknowledgement.
   */
  public static OptionalLong acknowledged(byte[] payload) {
    Matcher matcher = ACK.matcher(new String(payload, UTF_8));
    return matcher.matches()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
