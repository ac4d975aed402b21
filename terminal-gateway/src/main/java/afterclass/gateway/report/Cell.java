package afterclass.gateway.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** One value of a table. */
public sealed interface Cell {

  /** The value as people read it; money in yuan with two decimals. */
  String plain();

  /** Hands the value to a writer, by kind. */
  void writeTo(Writer writer) throws IOException;

  /** The value as a number to add up; 0 of one that is none. */
  default long amount() {
    return 0;
  }

  /** Nothing. */
  static Cell blank() {
    return new Blank();
  }

  /** Words; nothing for {@code null}. */
  static Cell text(@Nullable String text) {
    return text == null || text.isEmpty() ? blank() : new Text(text);
  }

  /** A date. */
  static Cell date(LocalDate date) {
    return new Day(date);
  }

  /** A wall-clock date and time without fractions of a second; nothing for {@code null}. */
  static Cell time(@Nullable LocalDateTime at) {
    return at == null ? blank() : new Moment(at.withNano(0));
  }

  /** A whole number. */
  static Cell number(long number) {
    return new Whole(number);
  }

  /** Money in fen; nothing for {@code null}. */
  static Cell fen(@Nullable Long fen) {
    return fen == null ? blank() : new Fen(fen);
  }

  /** Takes values by kind. */
  interface Writer {
    /** Nothing. */
    void blank() throws IOException;

    /** Words. */
    void text(String text) throws IOException;

    /** A date. */
    void date(LocalDate date) throws IOException;

    /** A wall-clock date and time. */
    void time(LocalDateTime at) throws IOException;

    /** A whole number. */
    void number(long number) throws IOException;

    /** Money in fen. */
    void fen(long fen) throws IOException;
  }

  /** Nothing. */
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

  /** Words. */
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

  /** A wall-clock date and time. */
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
