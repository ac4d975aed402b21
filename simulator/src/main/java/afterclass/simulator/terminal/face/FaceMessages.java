package afterclass.simulator.terminal.face;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The messages that a face terminal sends and receives. */
public final class FaceMessages {
  /** Marker contained in every picture, so that leaks can be searched for. */
  public static final String PIXELS = "SECRETFACEPIXELS";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private FaceMessages() {}

  /**
   * A record of the terminal.
   *
   * @param recordId number of the record
   * @param customId the school's id of the person; blank for a person enrolled at the terminal only
   * @param personId the terminal's id of the person
   * @param status verification status, 1 for allowed
   * @param time local time of the record
   */
  public record Seen(
      long recordId, String customId, String personId, int status, LocalDateTime time) {}

  /**
   * Returns the message of a record.
   *
   * @param live whether it is sent immediately
   * @param asked whether it was requested
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

  /** Returns the online message. */
  public static String online(String device) {
    return "{\"operator\":\"Online\",\"info\":{\"facesluiceId\":\"%s\",\"ip\":\"10.0.0.9\"}}"
        .formatted(device);
  }

  /** Returns the last will. */
  public static String offline(String device) {
    return "{\"operator\":\"Offline\",\"info\":{\"facesluiceId\":\"%s\"}}".formatted(device);
  }

  /** Returns the heartbeat. */
  public static String heartbeat(String device) {
    return "{\"operator\":\"HeartBeat\",\"info\":{\"facesluiceId\":\"%s\"}}".formatted(device);
  }

  /** Returns the acknowledgement of a request. */
  public static String accepted(String device, String operator, String messageId) {
    return answer(device, operator, messageId, "200", "ok");
  }

  /** Returns the reply that no records exist for the requested period. */
  public static String nothingThere(String device, String operator, String messageId) {
    return answer(device, operator, messageId, "467", "fail");
  }

  private static String answer(
      String device, String operator, String messageId, String code, String result) {
    return ("{\"messageId\":\"%s\",\"operator\":\"%s-Ack\",\"code\":\"%s\","
            + "\"info\":{\"facesluiceId\":\"%s\",\"result\":\"%s\"}}")
        .formatted(messageId, operator, code, device, result);
  }

  /** Returns the value of a field in a received message, if present. */
  public static Optional<String> field(String message, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}]*)").matcher(message);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
