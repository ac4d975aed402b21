package afterclass.gateway.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers as text: a JSON object of question ids and choices. */
public final class AnswersText {
  private static final JsonFactory JSON = new JsonFactory();

  private AnswersText() {}

  /**
   * Returns the answers by question id.
   *
   * @throws IOException if the content is no JSON object of texts
   */
  public static Map<String, String> read(byte[] content) throws IOException {
    Map<String, String> answers = new LinkedHashMap<>();
    try (JsonParser json = JSON.createParser(content)) {
      expect(json, json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() != JsonToken.END_OBJECT) {
        expect(json, json.currentToken() == JsonToken.FIELD_NAME);
        String id = json.currentName();
        JsonToken value = json.nextToken();
        expect(json, value != null && value.isScalarValue());
        if (value != JsonToken.VALUE_NULL) {
          answers.put(id, json.getText());
        }
      }
      expect(json, json.nextToken() == null);
    }
    return answers;
  }

  /** Returns answers as JSON. */
  public static String of(Map<String, String> answers) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      for (Map.Entry<String, String> answer : answers.entrySet()) {
        json.writeStringField(answer.getKey(), answer.getValue());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text can always be written to", e);
    }
    return text.toString();
  }

  private static void expect(JsonParser json, boolean found) throws IOException {
    if (!found) {
      int line = json.currentLocation().getLineNr();
      throw new IOException("line " + line + ": " + json.currentToken());
    }
  }
}
