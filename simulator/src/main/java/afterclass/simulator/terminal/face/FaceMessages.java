package afterclass.simulator.terminal.face;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What such a terminal says and hears, as it stands on the wire. */
public final class FaceMessages {
  /** What stands in every picture, so that it can be looked for. */
  public static final String PIXELS = "SECRETFACEPIXELS";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private FaceMessages() {}

  /**
   * One record.
   *
   * @param customId the school's id of the person; blank for one enrolled at the terminal
   * @param status 1 for allowed
   */
  public record Seen(
      long recordId, String customId, String personId, int status, LocalDateTime time) {}

  /**
   * A record on its way.
   *
   * @param live whether it goes out at once
   * @param asked whether it was asked for
   */
  public static String record(String device, Seen seen, boolean live, boolean asked) {
    return ("{\"operator\":\"RecPush\",\"info\":{\"customId\":\"%s\",\"personId\":\"%s\","
            + "\"RecordID\":\"%d\",\"VerifyStatus\":\"%d\",\"PersonType\":\"0\","
            + "\"similarity1\":\"83.000000\",\"Sendintime\":%d,\"persionName\":\"x\","
            + "\"facesluiceId\":\"%s\",\"telnum\":\" \",\"time\":\"%s\",\"PushType\":%d,"
            + "\"pic\":\"data:image/jpeg;base64,/9j/%s\"},\"SanpPic\":\"%s\"}")
        .formatted(
            seen.customId(),
            seen.personId(),
            seen.recordId(),
            seen.status(),
            live ? 1 : 0,
            device,
            TIME.format(seen.time()),
            asked ? 2 : 0,
            PIXELS.repeat(6_000),
            PIXELS);
  }

  /** It is there. */
  public static String online(String device) {
    return "{\"operator\":\"Online\",\"info\":{\"facesluiceId\":\"%s\",\"ip\":\"10.0.0.9\"}}"
        .formatted(device);
  }

  /** Its last will. */
  public static String offline(String device) {
    return "{\"operator\":\"Offline\",\"info\":{\"facesluiceId\":\"%s\"}}".formatted(device);
  }

  /** It is still there. */
  public static String heartbeat(String device) {
    return "{\"operator\":\"HeartBeat\",\"info\":{\"facesluiceId\":\"%s\"}}".formatted(device);
  }

  /** It does what it was asked for. */
  public static String accepted(String device, String operator, String messageId) {
    return answer(device, operator, messageId, "200", "ok");
  }

  /** It holds no record of the span that it was asked for. */
  public static String nothingThere(String device, String operator, String messageId) {
    return answer(device, operator, messageId, "467", "fail");
  }

  private static String answer(
      String device, String operator, String messageId, String code, String result) {
    return ("{\"messageId\":\"%s\",\"operator\":\"%s-Ack\",\"code\":\"%s\","
            + "\"info\":{\"facesluiceId\":\"%s\",\"result\":\"%s\"}}")
        .formatted(messageId, operator, code, device, result);
  }

  /** A field of a message that was heard, if it is there. */
  public static Optional<String> field(String message, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}]*)").matcher(message);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
