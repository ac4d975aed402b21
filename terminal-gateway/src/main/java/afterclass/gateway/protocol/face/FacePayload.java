package afterclass.gateway.protocol.face;

import afterclass.gateway.protocol.PayloadException;
import afterclass.gateway.protocol.PayloadReader;
import afterclass.gateway.protocol.TopicMessage;
import com.fasterxml.jackson.databind.JsonNode;

/** Fields of a message; numbers come as strings or as numbers, blanks as {@code " "}. */
final class FacePayload {
  /** The longest text of a field that means something to us. */
  private static final int MAX_TEXT = 64;

  private final JsonNode root;

  private FacePayload(JsonNode root) {
    this.root = root;
  }

  /** Reads a message whose pictures are gone. */
  static FacePayload read(TopicMessage message) throws PayloadException {
    return new FacePayload(PayloadReader.lenientObject(message.payload(), Pictures.MAX_LEFT));
  }

  /** What kind of message it is, or empty. */
  String operator() {
    return root.path("operator").asText("");
  }

  /** By which an answer is matched, or empty. */
  String messageId() {
    JsonNode id = root.path("messageId");
    return id.isValueNode() && id.asText().length() <= MAX_TEXT ? id.asText() : "";
  }

  /** The outcome of a command, as a number or the digits of one, or empty. */
  String code() {
    return root.path("code").asText("");
  }

  /** The part that holds everything else. */
  JsonNode info() throws PayloadException {
    JsonNode info = PayloadReader.field(root, "info", "an object");
    if (!info.isObject()) {
      throw PayloadReader.wrongType("info", info, "an object");
    }
    return info;
  }

  /** The id that the terminal says it has, or empty. */
  String device() {
    JsonNode info = root.path("info");
    return info.path("facesluiceId").asText(info.path("DeviceID").asText(""));
  }

  /**
   * A field that may be a string or a whole number, and may be missing.
   *
   * @return its text as it stands; empty if it is missing, null or blank
   */
  static String text(JsonNode info, String name) throws PayloadException {
    JsonNode value = info.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual() && !value.isIntegralNumber()) {
      throw PayloadReader.wrongType(name, value, "a string or a whole number");
    }
    String text = value.asText();
    if (text.isBlank()) {
      return "";
    }
    if (text.length() > MAX_TEXT || text.codePoints().anyMatch(FacePayload::odd)) {
      throw new PayloadException(
          "bad-field",
          "field \""
              + name
              + "\" has more than "
              + MAX_TEXT
              + " characters or some that cannot be written");
    }
    return text;
  }

  /** Half a character or one that was no UTF-8 could not be kept as it was said. */
  private static boolean odd(int point) {
    return Character.isISOControl(point)
        || Character.getType(point) == Character.SURROGATE
        || point == 0xFFFD;
  }
}
