package afterclass.gateway.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A value in a table. */
public sealed interface Cell {

  /** Returns the value as text; money in yuan with two decimals. */
  String plain();

  /** Passes the value to the writer's method for its type. */
  void writeTo(Writer writer) throws IOException;

  /** Returns the value as a number to sum; 0 if it is not numeric. */
  default long amount() {
    return 0;
  }

  /** Returns an empty cell. */
  static Cell blank() {
    return new Blank();
  }

  /** Returns a cell with a text; an empty cell for {@code null}. */
  static Cell text(@Nullable String text) {
    return text == null || text.isEmpty() ? blank() : new Text(text);
  }

  /** Returns a cell with a date. */
  static Cell date(LocalDate date) {
    return new Day(date);
  }

  /**
   * Returns a cell with a wall-clock time without fractions of a second; an empty cell for {@code
   * null}.
   */
  static Cell time(@Nullable LocalDateTime at) {
    return at == null ? blank() : new Moment(at.withNano(0));
  }

  /** Returns a cell with a whole number. */
  static Cell number(long number) {
    return new Whole(number);
  }

  /** Returns a cell with points of the performance assessment, in hundredths. */
  static Cell points(long hundredths) {
    return new Points(hundredths);
  }

  /** Returns a cell with money in fen; an empty cell for {@code null}. */
  static Cell fen(@Nullable Long fen) {
    return fen == null ? blank() : new Fen(fen);
  }

  /** A receiver of values, with one method per type. */
  interface Writer {
    /** Writes an empty cell. */
    void blank() throws IOException;

    /** Writes a text. */
    void text(String text) throws IOException;

    /** Writes a date. */
    void date(LocalDate date) throws IOException;

    /** Writes a wall-clock time. */
    void time(LocalDateTime at) throws IOException;

    /** Writes a whole number. */
    void number(long number) throws IOException;

    /** Writes money in fen. */
    void fen(long fen) throws IOException;

    /** Writes points in hundredths. */
    void points(long hundredths) throws IOException;
  }

  /** An empty cell. */
  record Blank() implements Cell {
    @Override
    public String plain() {
      return "";
    }

    @Override
    public void writeTo(Writer writer) throws IOException {
      writer.blank();
    }
  }

  /** A text. */
  record Text(String text) implements Cell {
    @Override
    public String plain() {
      return text;
    }

    @Override
    public void writeTo(Writer writer) throws IOException {
      writer.text(text);
    }
  }

  /** A date. */
  record Day(LocalDate date) implements Cell {
    @Override
    public String plain() {
      return date.toString();
    }

    @Override
    public void writeTo(Writer writer) throws IOException {
      writer.date(date);
    }
  }

  /** A wall-clock time. */
  record Moment(LocalDateTime at) implements Cell {
    private static final DateTimeFormatter PLAIN =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @Override
    public String plain() {
      return PLAIN.format(at);
    }

    @Override
    public void writeTo(Writer writer) throws IOException {
      writer.time(at);
    }
  }

  /** A whole number. */
  record Whole(long number) implements Cell {
    @Override
    public String plain() {
      return Long.toString(number);
    }

    @Override
    public void writeTo(Writer writer) throws IOException {
      writer.number(number);
    }

    @Override
    public long amount() {
      return number;
    }
  }

  /** Points in hundredths. */
  record Points(long hundredths) implements Cell {
    @Override
    public String plain() {
      return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    @Override
    public void writeTo(Writer writer) throws IOException {
      writer.points(hundredths);
    }

    @Override
    public long amount() {
      return hundredths;
    }
  }

  /** Money in fen. */
  record Fen(long fen) implements Cell {
    @Override
    public String plain() {
      return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    @Override
    public void writeTo(Writer writer) throws IOException {
      writer.fen(fen);
    }

    @Override
    public long amount() {
      return fen;
    }
  }
}
