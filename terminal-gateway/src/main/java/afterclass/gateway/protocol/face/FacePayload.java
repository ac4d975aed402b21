package afterclass.gateway.protocol.face;

import afterclass.gateway.protocol.PayloadException;
import afterclass.gateway.protocol.PayloadReader;
import afterclass.gateway.protocol.TopicMessage;
import com.fasterxml.jackson.databind.JsonNode;

/** The fields of a message; numbers come as strings or as numbers, blanks as {@code " "}. */
final class FacePayload {
  /** The longest text of a field that is read, in characters. */
  private static final int MAX_TEXT = 64;

  private final JsonNode root;

  private FacePayload(JsonNode root) {
    this.root = root;
  }

  /** Reads a message from which pictures were removed. */
  static FacePayload read(TopicMessage message) throws PayloadException {
    return new FacePayload(PayloadReader.lenientObject(message.payload(), Pictures.MAX_LEFT));
  }

  /** Returns the kind of message (field {@code operator}); an empty text without one. */
  String operator() {
    return root.path("operator").asText("");
  }

  /** Returns the id by which an answer is matched to its command, or empty. */
  String messageId() {
    JsonNode id = root.path("messageId");
    return id.isValueNode() && id.asText().length() <= MAX_TEXT ? id.asText() : "";
  }

  /**
   * Returns the result code of a command, sent as a number or as digits; an empty text without one.
   */
  String code() {
    return root.path("code").asText("");
  }

  /** Returns the object {@code info}, which contains all other fields. */
  JsonNode info() throws PayloadException {
    JsonNode info = PayloadReader.field(root, "info", "an object");
    if (!info.isObject()) {
      throw PayloadReader.wrongType("info", info, "an object");
    }
    return info;
  }

  /** Returns the id that the terminal gives itself, or empty. */
  String device() {
    JsonNode info = root.path("info");
    return info.path("facesluiceId").asText(info.path("DeviceID").asText(""));
  }

  /**
   * Returns a field that may be a string or a whole number, and may be missing.
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

  /**
   * Tells whether a character is removed from a text: a control, surrogate or invalid character.
   */
  private static boolean odd(int point) {
    return Character.isISOControl(point)
        || Character.getType(point) == Character.SURROGATE
        || point == 0xFFFD;
  }
}
