package afterclass.gateway.protocol.attendance;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.PayloadException;
import afterclass.gateway.protocol.PayloadReader;
import afterclass.gateway.protocol.TopicMessage;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * The birth {@code {"state":"online","lastSeq":17}}, where 17 is the terminal's newest record and 0
 * means that it holds none, or the last will {@code {"state":"offline"}}. Both are retained.
 */
final class StatusPayload {
  private static final String STATE = "\"online\" or \"offline\"";
  private static final String LAST_SEQ = "a whole number from 0";

  private StatusPayload() {}

  static Decoded decode(TopicMessage message) {
    if (message.length() == 0) {
      return new Decoded.NotForUs("the retained status was cleared");
    }
    try {
      return decode(PayloadReader.object(message, Attendance.MAX_LENGTH));
    } catch (PayloadException e) {
      return e.refusal(null);
    }
  }

  private static Decoded decode(JsonNode object) throws PayloadException {
    JsonNode state = PayloadReader.field(object, "state", STATE);
    if (!state.isTextual()) {
      throw PayloadReader.wrongType("state", state, STATE);
    }
    return switch (state.textValue()) {
      case "online" -> new Decoded.Status(true, lastSeq(object));
      case "offline" -> new Decoded.Status(false, null);
      default ->
          throw new PayloadException(
              "bad-state", "field \"state\" is neither \"online\" nor \"offline\"");
    };
  }

  private static String lastSeq(JsonNode object) throws PayloadException {
    JsonNode value = PayloadReader.field(object, "lastSeq", LAST_SEQ);
    if (!value.isIntegralNumber()) {
      throw PayloadReader.wrongType("lastSeq", value, LAST_SEQ);
    }
    if (!value.canConvertToLong() || value.longValue() < 0) {
      throw new PayloadException(
          "bad-seq", "field \"lastSeq\" is " + value.asText() + ", expected " + LAST_SEQ);
    }
    return value.asText();
  }
}
