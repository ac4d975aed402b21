package afterclass.gateway.protocol.face;

import afterclass.gateway.credential.Credential;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.PayloadException;
import afterclass.gateway.protocol.PayloadReader;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.TimeText;
import afterclass.gateway.protocol.TopicMessage;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The decoder of a face terminal's record of a recognised or refused person: RecPush, or VerifyPush
 * from other firmware, with other names for the same fields. Only {@code VerifyStatus} 1 is a
 * punch. A record that comes late ({@code Sendintime} 0) or on request ({@code PushType} 2) is a
 * punch like any other: its own time counts.
 */
final class FaceRecord {
  static final String OTHER_ID = "other-id";
  static final String REFUSED_FACE = "refused-face";

  private static final String RECORD_ID = "RecordID";
  private static final String ALLOWED = "1";
  private static final String VERIFY = "VerifyPush";
  private static final String NOBODY = "0";
  private static final int MOST_DIGITS = 18;
  private static final String TIME = "a local time, as 2026-04-10 10:00:07";

  private FaceRecord() {}

  static Decoded decode(TopicMessage message, String device, ZoneId zone) {
    String recordNo = null;
    try {
      FacePayload payload = FacePayload.read(message);
      String operator = payload.operator();
      if (operator.isEmpty()) {
        throw new PayloadException(
            "wrong-operator", "operator \"\", expected RecPush or " + VERIFY);
      }
      if (!operator.equals("RecPush") && !operator.equals(VERIFY)) {
        return Decoded.Punches.none(Face.unknown(message, operator));
      }
      JsonNode info = payload.info();
      recordNo = recordNo(info);
      return operator.equals(VERIFY)
          ? verified(info, device, recordNo, time(info, "CreateTime", zone))
          : recorded(info, device, recordNo, time(info, "time", zone));
    } catch (PayloadException e) {
      return e.refusal(recordNo);
    }
  }

  private static Decoded recorded(
      JsonNode info, String device, @Nullable String recordNo, Instant at) throws PayloadException {
    String status = FacePayload.text(info, "VerifyStatus");
    if (status.isEmpty()) {
      throw new PayloadException(
          "missing-field", "field \"VerifyStatus\" is missing, expected 1 or another number");
    }
    String said = FacePayload.text(info, "facesluiceId");
    String person = person(info);
    return meaning(status, person, events(said, device, at, recordNo), at, recordNo);
  }

  /**
   * Decodes a VerifyPush, in which the id 0 stands for no person, and a missing status means that
   * the person was allowed.
   */
  private static Decoded verified(
      JsonNode info, String device, @Nullable String recordNo, Instant at) throws PayloadException {
    String status = FacePayload.text(info, "VerifyStatus");
    String said = FacePayload.text(info, "DeviceID");
    String custom = named(info, "CustomizeID");
    String own = named(info, "PersonID");
    String person = custom.isEmpty() && !own.isEmpty() ? new Credential.User(own).text() : custom;
    return meaning(
        status.isEmpty() ? ALLOWED : status,
        person,
        events(said, device, at, recordNo),
        at,
        recordNo);
  }

  private static String named(JsonNode info, String name) throws PayloadException {
    String said = FacePayload.text(info, name);
    return said.equals(NOBODY) ? "" : said;
  }

  private static List<ReadEvent> events(
      String said, String device, Instant at, @Nullable String recordNo) {
    if (said.isEmpty() || said.equals(device)) {
      return List.of();
    }
    String detail = "it calls itself " + said + ", its topic belongs to " + device;
    return List.of(new ReadEvent(OTHER_ID, detail, at, recordNo));
  }

  private static Decoded meaning(
      String status, String person, List<ReadEvent> odd, Instant at, @Nullable String recordNo)
      throws PayloadException {
    List<ReadEvent> events = new ArrayList<>(odd);
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

  /**
   * Returns the id of the person; a person enrolled at the terminal has no customId, only the
   * terminal's own number.
   */
  private static String person(JsonNode info) throws PayloadException {
    String given = FacePayload.text(info, "customId");
    if (!given.isEmpty()) {
      return given;
    }
    String number = FacePayload.text(info, "personId");
    return number.isEmpty() ? "" : new Credential.User(number).text();
  }

  /** Returns the terminal's number for the record, or {@code null} if it gave none. */
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

  /** Returns the time of the terminal's clock, or {@code null} if it cannot be read. */
  static @Nullable Instant clock(JsonNode info, ZoneId zone) {
    try {
      return time(info, info.has("time") ? "time" : "Time", zone);
    } catch (PayloadException e) {
      return null;
    }
  }

  private static Instant time(JsonNode info, String name, ZoneId zone) throws PayloadException {
    String text = FacePayload.text(info, name);
    return TimeText.of(text, zone)
        .orElseThrow(
            () ->
                new PayloadException(
                    "bad-time",
                    "field \"" + name + "\" is \"" + shown(text) + "\", expected " + TIME));
  }

  private static String shown(String text) {
    return text.length() <= MOST_DIGITS + 6 ? text : text.substring(0, MOST_DIGITS + 6) + "…";
  }

  /**
   * Returns the record's number as the terminal wrote it in JSON, or {@code null} if there is none:
   * some terminals read their own number back only in the type that they wrote.
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
      return null; // the record was refused for the same reason
    }
  }
}
