package afterclass.gateway.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The reader of a file of answers: a JSON object of question ids and choices. */
final class AnswersFile {
  private static final JsonFactory JSON = new JsonFactory();

  private AnswersFile() {}

  /**
   * Returns the answers by question id.
   *
   * @throws IOException if the content is no JSON object of texts
   */
  static Map<String, String> read(byte[] content) throws IOException {
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

  private static void expect(JsonParser json, boolean found) throws IOException {
    if (!found) {
      int line = json.currentLocation().getLineNr();
      throw new IOException("line " + line + ": " + json.currentToken());
    }
  }
}
