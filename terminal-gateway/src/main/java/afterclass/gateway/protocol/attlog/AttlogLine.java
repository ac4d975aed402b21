package afterclass.gateway.protocol.attlog;

import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.wire.Bytes;
import java.util.function.Function;

/** A line of the file that is not blank. */
public sealed interface AttlogLine {

  /** The faults that a line can have, each with the word for the keys of messages. */
  enum Fault {
    /** The line is longer than terminals write. */
    LENGTH("length"),
    /** The whole file is in an encoding that cannot be read; reading ends. */
    ENCODING("encoding"),
    /** The heading names no user or no time; reading ends. */
    HEADING("heading"),
    /** A cell contains a line end or part of another record. */
    JOINED("joined"),
    /** The line has neither 6 nor 11 columns, or not as many as the heading. */
    COLUMNS("columns"),
    /** The user's column contains no user number. */
    PIN("pin"),
    /** The time's column contains no existing date and time. */
    TIME("time");

    private final String word;

    Fault(String word) {
      this.word = word;
    }

    /** Tells whether the error concerns the whole file, so that reading ended. */
    public boolean ofTheFile() {
      return this == ENCODING || this == HEADING;
    }

    /** Returns the lower-case word for the keys of messages. */
    public String word() {
      return word;
    }
  }

  /** Returns the line number in the file, from 1. */
  long number();

  /**
   * A punch.
   *
   * @param number line of the file, from 1
   * @param punch user and time; the terminal numbers no records
   * @param raw the line without its end
   */
  record Good(long number, ReadPunch punch, Bytes raw) implements AttlogLine {}

  /**
   * A line that cannot be read.
   *
   * @param number line of the file, from 1
   * @param fault what is wrong
   * @param found the text found
   */
  record Bad(long number, Fault fault, String found) implements AttlogLine {}

  /** Applies the function for this kind of line. */
  default <T> T fold(Function<? super Good, T> good, Function<? super Bad, T> bad) {
    return this instanceof Good g ? good.apply(g) : bad.apply((Bad) this);
  }
}
