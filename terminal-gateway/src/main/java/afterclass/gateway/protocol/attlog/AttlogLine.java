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
    /** Neither 6 nor 11 columns. */
    COLUMNS("columns"),
    /** The first column is no user number. */
    PIN("pin"),
    /** The second column is no date and time that exist. */
    TIME("time");

    private final String word;

    Fault(String word) {
      this.word = word;
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
