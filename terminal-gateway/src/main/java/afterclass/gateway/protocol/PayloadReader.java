package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A strict JSON reader for payloads of any content; its exceptions name what is wrong. */
public final class PayloadReader {
  private static final int MAX_DEPTH = 16;
  private static final ObjectReader READER = reader();

  private PayloadReader() {}

  /**
   * Reads the object in a payload.
   *
   * @param most the longest payload accepted, in bytes
   */
  public static JsonNode object(TopicMessage message, int most) throws PayloadException {
    return asObject(tree(message, most));
  }

  /** Reads any JSON value in a payload, whose text must be valid UTF-8. */
  public static JsonNode tree(TopicMessage message, int most) throws PayloadException {
    refuseLong(message.length(), most);
    return parse(text(message.payload()));
  }

  /**
   * Reads the object in a payload from which parts were removed already and whose names may be in
   * another encoding: bytes that are no UTF-8 become U+FFFD.
   */
  public static JsonNode lenientObject(Bytes left, int most) throws PayloadException {
    refuseLong(left.length(), most);
    return asObject(parse(left.utf8()));
  }

  private static void refuseLong(int length, int most) throws PayloadException {
    if (length > most) {
      throw new PayloadException("too-long", length + " bytes, expected at most " + most);
    }
  }

  /** Returns the value if it is an object. */
  public static JsonNode asObject(JsonNode root) throws PayloadException {
    if (!root.isObject()) {
      throw new PayloadException("not-an-object", "found " + kind(root) + ", expected an object");
    }
    return root;
  }

  /** Returns the value of a required field. */
  public static JsonNode field(JsonNode object, String name, String expected)
      throws PayloadException {
    JsonNode value = object.get(name);
    if (value == null) {
      throw new PayloadException(
          "missing-field", "field \"" + name + "\" is missing, expected " + expected);
    }
    return value;
  }

  /** Returns the exception for a field of the wrong type. */
  public static PayloadException wrongType(String name, JsonNode found, String expected) {
    return new PayloadException(
        "wrong-type", "field \"" + name + "\" is " + kind(found) + ", expected " + expected);
  }

  private static String text(Bytes payload) throws PayloadException {
    byte[] bytes = payload.toArray();
    try {
      // This decoder stops at the first malformed byte; Jackson would guess an encoding.
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new PayloadException("not-utf8", "the payload is not UTF-8", e);
    }
  }

  private static JsonNode parse(String text) throws PayloadException {
    if (text.isBlank()) {
      throw new PayloadException("not-json", "the payload is empty, expected an object");
    }
    try {
      return READER.readTree(text);
    } catch (JsonProcessingException e) {
      String trouble = firstLine(e.getOriginalMessage());
      if (trouble.startsWith("Duplicate field")) {
        throw new PayloadException("duplicate-key", trouble + where(e), e);
      }
      throw new PayloadException("not-json", trouble + where(e), e);
    }
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private static String where(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static String kind(JsonNode node) {
    JsonNodeType type = node.getNodeType();
    if (type == JsonNodeType.NUMBER && !node.isIntegralNumber()) {
      return "a number with a fraction or exponent";
    }
    return switch (type) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case NULL -> "null";
      default -> "a " + type.name().toLowerCase(Locale.ROOT);
    };
  }

  private static ObjectReader reader() {
    JsonFactory factory =
        new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(64)
                    .build())
            .build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build()
        .reader();
  }
}
