package afterclass.gateway.protocol.attlog;

import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.wire.Bytes;
import java.util.function.Function;

/** A line of the file that is not blank. */
public sealed interface AttlogLine {

  /** What can be wrong with a line, each with the word that messages know it by. */
  enum Fault {
    /** Longer than any terminal writes. */
    LENGTH("length"),
    /** The whole file is in an encoding that cannot be read; nothing follows. */
    ENCODING("encoding"),
    /** A heading that names no user or no time; nothing follows. */
    HEADING("heading"),
    /** A cell holds a line's end or a part of another record. */
    JOINED("joined"),
    /** Neither 6 nor 11 columns, or not those that the heading names. */
    COLUMNS("columns"),
    /** The column of the user holds no user number. */
    PIN("pin"),
    /** The column of the time holds no date and time that exist. */
    TIME("time");

    private final String word;

    Fault(String word) {
      this.word = word;
    }

    /** Whether the rest of the file was not looked at. */
    public boolean ofTheFile() {
      return this == ENCODING || this == HEADING;
    }

    /** Lower case, as the keys of messages have it. */
    public String word() {
      return word;
    }
  }

  /** Where it stands in the file, from 1. */
  long number();

  /**
   * A punch.
   *
   * @param number line of the file, from 1
   * @param punch who and when; the terminal numbers no records
   * @param raw the line without its end
   */
  record Good(long number, ReadPunch punch, Bytes raw) implements AttlogLine {}

  /**
   * A line that cannot be read.
   *
   * @param number line of the file, from 1
   * @param fault what is wrong
   * @param found what stands there
   */
  record Bad(long number, Fault fault, String found) implements AttlogLine {}

  /** One answer for each kind. */
  default <T> T fold(Function<? super Good, T> good, Function<? super Bad, T> bad) {
    return this instanceof Good g ? good.apply(g) : bad.apply((Bad) this);
  }
}
