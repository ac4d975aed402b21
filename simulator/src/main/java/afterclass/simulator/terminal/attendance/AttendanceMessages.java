package afterclass.simulator.terminal.attendance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The topics and payloads of the own MQTT form, as a terminal writes and reads them. */
public final class AttendanceMessages {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
  private static final Pattern ACK =
      Pattern.compile("\\s*\\{\\s*\"seq\"\\s*:\\s*(\\d{1,18})\\s*}\\s*");

  private AttendanceMessages() {}

  /** Where a terminal tells its punches. */
  public static String punchTopic(String site, String terminal) {
    return "attendance/" + site + "/" + terminal + "/punch";
  }

  /** Where it hears what is on disk. */
  public static String ackTopic(String site, String terminal) {
    return "attendance/" + site + "/" + terminal + "/ack";
  }

  /** Where it says that it is there; retained. */
  public static String statusTopic(String site, String terminal) {
    return "attendance/" + site + "/" + terminal + "/status";
  }

  /**
   * One punch.
   *
   * @param seq the terminal's own number, from 1
   * @param credential the card as the terminal reads it
   * @param at the terminal's time, told to the second, with its offset
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
   * Birth.
   *
   * @param lastSeq number of the newest record it holds, 0 if none
   */
  public static byte[] online(long lastSeq) {
    return ("{\"state\":\"online\",\"lastSeq\":" + lastSeq + "}").getBytes(UTF_8);
  }

  /** Last will, and goodbye. */
  public static byte[] offline() {
    return "{\"state\":\"offline\"}".getBytes(UTF_8);
  }

  /** The record that an acknowledgement names; empty if the message is none. */
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
