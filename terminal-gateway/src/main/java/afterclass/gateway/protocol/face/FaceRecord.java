package afterclass.gateway.protocol.face;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.PayloadException;
import afterclass.gateway.protocol.PayloadReader;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.TopicMessage;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A RecPush: somebody stood before the terminal. Only {@code VerifyStatus} 1 is a punch. A record
 * that comes late ({@code Sendintime} 0) or because it was asked for ({@code PushType} 2) is a
 * punch like any other: what counts is its own time.
 */
final class FaceRecord {
  static final String OTHER_ID = "other-id";
  static final String REFUSED_FACE = "refused-face";

  private static final String RECORD_ID = "RecordID";
  private static final String ALLOWED = "1";
  private static final int MOST_DIGITS = 18;
  private static final int TIME_LENGTH = 19;
  private static final int DATE_LENGTH = 10;
  private static final int FIRST_YEAR = 1970;
  private static final String TIME = "a local time, as 2026-04-10 10:00:07";

  private FaceRecord() {}

  static Decoded decode(TopicMessage message, String device, ZoneId zone) {
    String recordNo = null;
    try {
      FacePayload payload = FacePayload.read(message);
      if (!payload.operator().equals("RecPush")) {
        throw new PayloadException(
            "wrong-operator", "operator \"" + shown(payload.operator()) + "\", expected RecPush");
      }
      JsonNode info = payload.info();
      recordNo = recordNo(info);
      return meaning(info, device, recordNo, time(info, zone));
    } catch (PayloadException e) {
      return e.refusal(recordNo);
    }
  }

  private static Decoded meaning(
      JsonNode info, String device, @Nullable String recordNo, Instant at) throws PayloadException {
    String status = FacePayload.text(info, "VerifyStatus");
    if (status.isEmpty()) {
      throw new PayloadException(
          "missing-field", "field \"VerifyStatus\" is missing, expected 1 or another number");
    }
    List<ReadEvent> events = new ArrayList<>();
    String said = FacePayload.text(info, "facesluiceId");
    if (!said.isEmpty() && !said.equals(device)) {
      String detail = "it calls itself " + said + ", its topic belongs to " + device;
      events.add(new ReadEvent(OTHER_ID, detail, at, recordNo));
    }
    String person = person(info);
    if (!status.equals(ALLOWED)) {
      String who = person.isEmpty() ? "nobody it knows" : person;
      events.add(
          new ReadEvent(REFUSED_FACE, "VerifyStatus " + status + " for " + who, at, recordNo));
      return new Decoded.Punches(List.of(), events);
    }
    if (person.isEmpty()) {
      throw new PayloadException(
          "bad-credential", "customId and personId are blank, expected one of them");
    }
    return new Decoded.Punches(List.of(new ReadPunch(person, at, recordNo)), events);
  }

  /** People enrolled at the terminal itself have no customId, only its own number for them. */
  private static String person(JsonNode info) throws PayloadException {
    String custom = FacePayload.text(info, "customId");
    if (!custom.isEmpty()) {
      return custom;
    }
    String own = FacePayload.text(info, "personId");
    return own.isEmpty() ? "" : "user/" + own;
  }

  /** The terminal's number for the record, or {@code null} if it gave none. */
  private static @Nullable String recordNo(JsonNode info) throws PayloadException {
    String id = FacePayload.text(info, RECORD_ID);
    if (id.isEmpty()) {
      return null;
    }
    if (id.length() > MOST_DIGITS || !id.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new PayloadException(
          "bad-record-id", "field \"RecordID\" is " + shown(id) + ", expected 1 to 18 digits");
    }
    return id;
  }

  /** What its clock shows, or {@code null} if that cannot be read. */
  static @Nullable Instant clock(JsonNode info, ZoneId zone) {
    try {
      return time(info, zone);
    } catch (PayloadException e) {
      return null;
    }
  }

  private static Instant time(JsonNode info, ZoneId zone) throws PayloadException {
    String text = FacePayload.text(info, "time");
    try {
      if (text.length() == TIME_LENGTH && " T".indexOf(text.charAt(DATE_LENGTH)) >= 0) {
        LocalDateTime local = LocalDateTime.parse(text.replace(' ', 'T'));
        if (local.getYear() >= FIRST_YEAR) {
          return local.atZone(zone).toInstant();
        }
      }
    } catch (DateTimeException e) {
      throw new PayloadException("bad-time", badTime(text), e);
    }
    throw new PayloadException("bad-time", badTime(text));
  }

  private static String badTime(String text) {
    return "field \"time\" is \"" + shown(text) + "\", expected " + TIME;
  }

  private static String shown(String text) {
    return text.length() <= MOST_DIGITS + 6 ? text : text.substring(0, MOST_DIGITS + 6) + "…";
  }

  /**
   * How the terminal wrote its number for the record, as JSON: some read their own number back only
   * in the type that they wrote it in. {@code null} if there is none.
   */
  static @Nullable String recordIdAsWritten(TopicMessage message) {
    try {
      JsonNode info = FacePayload.read(message).info();
      String digits = recordNo(info);
      if (digits == null) {
        return null;
      }
      return PayloadReader.field(info, RECORD_ID, "a number").isTextual()
          ? "\"" + digits + "\""
          : digits;
    } catch (PayloadException e) {
      return null; // it was refused for the same reason
    }
  }
}
