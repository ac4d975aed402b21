package afterclass.gateway.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The writer of tables as JSON: {@code
 * {"report","title","from","to","columns":[{"key","heading","type"}],"rows":[{key:value}],
 * "sums":{key:value}}}, with dates and wall-clock times in ISO form, money in fen, points in
 * hundredths, and empty cells as null.
 */
final class JsonTables {
  private static final JsonFactory JSON =
      new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private JsonTables() {}

  static void write(Table table, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("report", table.name());
      json.writeStringField("title", table.title());
      json.writeStringField("from", table.from().toString());
      json.writeStringField("to", table.to().toString());
      columns(table, json);
      json.writeArrayFieldStart("rows");
      for (List<Cell> row : table.rows()) {
        json.writeStartObject();
        cells(table, row, json, false);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("sums");
      cells(table, table.sums(), json, true);
      json.writeEndObject();
    }
  }

  private static void columns(Table table, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("columns");
    for (Column<?> column : table.columns()) {
      json.writeStartObject();
      json.writeStringField("key", column.key());
      json.writeStringField("heading", column.heading());
      json.writeStringField("type", column.type().name().toLowerCase(Locale.ROOT));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void cells(Table table, List<Cell> cells, JsonGenerator json, boolean sums)
      throws IOException {
    CellJson writer = new CellJson(json);
    for (int i = 0; i < cells.size(); i++) {
      Column<?> column = table.columns().get(i);
      if (!sums || column.type().summed()) {
        json.writeFieldName(column.key());
        cells.get(i).writeTo(writer);
      }
    }
    json.writeEndObject();
  }

  private record CellJson(JsonGenerator json) implements Cell.Writer {
    @Override
    public void blank() throws IOException {
      json.writeNull();
    }

    @Override
    public void text(String text) throws IOException {
      json.writeString(text);
    }

    @Override
    public void date(LocalDate date) throws IOException {
      json.writeString(date.toString());
    }

    @Override
    public void time(LocalDateTime at) throws IOException {
      json.writeString(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at));
    }

    @Override
    public void number(long number) throws IOException {
      json.writeNumber(number);
    }

    @Override
    public void points(long hundredths) throws IOException {
      json.writeNumber(hundredths);
    }

    @Override
    public void fen(long fen) throws IOException {
      json.writeNumber(fen);
    }
  }
}
