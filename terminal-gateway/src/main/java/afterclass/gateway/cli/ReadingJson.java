package afterclass.gateway.cli;

import afterclass.gateway.office.ReadingReport;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The writer of what was read in a file as JSON, for programs. */
final class ReadingJson {
  private static final JsonFactory JSON =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private final JsonGenerator json;

  private ReadingJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(ReadingReport report, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out).useDefaultPrettyPrinter()) {
      new ReadingJson(json).report(report);
    }
  }

  private void report(ReadingReport report) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", report.kind());
    json.writeStringField("layout", report.layout());
    json.writeArrayFieldStart("questions");
    for (ReadingReport.Asked question : report.questions()) {
      question(question);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notices");
    for (ReadingReport.Noticed notice : report.notices()) {
      found(notice.where(), notice.found(), "read", notice.read());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("skipped");
    for (ReadingReport.Left skipped : report.skipped()) {
      found(skipped.where(), skipped.found(), "why", skipped.why());
    }
    json.writeEndArray();
    texts("told", report.told());
    json.writeArrayFieldStart("problems");
    for (ReadingReport.Wrong problem : report.problems()) {
      problem(problem);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (Map<String, Object> row : report.rows()) {
      row(row);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void question(ReadingReport.Asked question) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", question.id());
    json.writeBooleanField("must", question.must());
    texts("where", question.where());
    json.writeStringField("found", question.found());
    json.writeStringField("ask", question.ask());
    json.writeStringField("form", question.form());
    texts("choices", question.choices());
    text("proposal", question.proposal());
    text("answer", question.answer());
    json.writeEndObject();
  }

  private void found(List<String> where, String found, String name, String said)
      throws IOException {
    json.writeStartObject();
    texts("where", where);
    json.writeStringField("found", found);
    json.writeStringField(name, said);
    json.writeEndObject();
  }

  private void problem(ReadingReport.Wrong problem) throws IOException {
    json.writeStartObject();
    json.writeNumberField("line", problem.line());
    json.writeStringField("cell", problem.cell());
    json.writeStringField("column", problem.column());
    json.writeStringField("found", problem.found());
    json.writeStringField("expected", problem.expected());
    json.writeStringField("hint", problem.hint());
    json.writeEndObject();
  }

  private void row(Map<String, Object> row) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Object> cell : row.entrySet()) {
      json.writeFieldName(cell.getKey());
      value(cell.getValue());
    }
    json.writeEndObject();
  }

  private void value(Object value) throws IOException {
    if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else if (value instanceof List<?> texts) {
      json.writeStartArray();
      for (Object text : texts) {
        json.writeString(text.toString());
      }
      json.writeEndArray();
    } else {
      json.writeString(value.toString());
    }
  }

  private void text(String name, @Nullable String text) throws IOException {
    json.writeFieldName(name);
    if (text == null) {
      json.writeNull();
    } else {
      json.writeString(text);
    }
  }

  private void texts(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
