package afterclass.gateway.protocol.attendance;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.PayloadException;
import afterclass.gateway.protocol.PayloadReader;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.TopicMessage;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The payload {@code {"seq":17,"credential":"0012345678","at":"2026-11-23T07:05:33+08:00"}}; other
 * fields are allowed and ignored.
 */
final class PunchPayload {
  static final int MAX_CREDENTIAL = 64;

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;
  private static final String SEQ = "a whole number from 1";
  private static final String CREDENTIAL = "a string of 1 to " + MAX_CREDENTIAL + " characters";
  private static final String AT = "a time with its offset, such as 2026-11-23T07:05:33+08:00";

  private PunchPayload() {}

  static Decoded decode(TopicMessage message) {
    String seq = null;
    try {
      JsonNode object = PayloadReader.object(message, Attendance.MAX_LENGTH);
      seq = seq(object);
      String credential = credential(object);
      return new Decoded.Punches(List.of(new ReadPunch(credential, at(object), seq)));
    } catch (PayloadException e) {
      return e.refusal(seq);
    }
  }

  private static String seq(JsonNode object) throws PayloadException {
    JsonNode value = PayloadReader.field(object, "seq", SEQ);
    if (!value.isIntegralNumber()) {
      throw PayloadReader.wrongType("seq", value, SEQ);
    }
    if (!value.canConvertToLong() || value.longValue() < 1) {
      throw new PayloadException(
          "bad-seq", "field \"seq\" is " + value.asText() + ", expected " + SEQ);
    }
    return value.asText();
  }

  private static String credential(JsonNode object) throws PayloadException {
    JsonNode value = PayloadReader.field(object, "credential", CREDENTIAL);
    if (!value.isTextual()) {
      throw PayloadReader.wrongType("credential", value, CREDENTIAL);
    }
    String trouble = trouble(value.textValue());
    if (trouble != null) {
      throw new PayloadException(
          "bad-credential", "field \"credential\" " + trouble + ", expected " + CREDENTIAL);
    }
    return value.textValue();
  }

  private static @Nullable String trouble(String credential) {
    if (credential.isBlank()) {
      return "is blank";
    }
    if (credential.length() > MAX_CREDENTIAL) {
      return "has " + credential.length() + " characters";
    }
    // An unpaired surrogate has no UTF-8 form, so it could not be stored as it was read.
    boolean odd =
        credential
            .codePoints()
            .anyMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    return odd ? "holds a control character or half a character" : null;
  }

  private static Instant at(JsonNode object) throws PayloadException {
    JsonNode value = PayloadReader.field(object, "at", AT);
    if (!value.isTextual()) {
      throw PayloadReader.wrongType("at", value, AT);
    }
    String text = value.textValue();
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
        throw badTime(text, null);
      }
      return time.toInstant();
    } catch (DateTimeException e) {
      throw badTime(text, e);
    }
  }

  private static PayloadException badTime(String text, @Nullable DateTimeException cause) {
    String shown = text.length() > MAX_CREDENTIAL ? text.substring(0, MAX_CREDENTIAL) + "…" : text;
    String detail = "field \"at\" is \"" + shown + "\", expected " + AT;
    return cause == null
        ? new PayloadException("bad-time", detail)
        : new PayloadException("bad-time", detail, cause);
  }
}
