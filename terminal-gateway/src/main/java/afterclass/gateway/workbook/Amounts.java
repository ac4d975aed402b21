package afterclass.gateway.workbook;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The amounts of a file read so far, each with its limit. The limits are those of a whole file in
 * any format: a small file may unpack to more than the memory holds, repeat a cell a billion times,
 * or name cells outside any sheet.
 */
final class Amounts {
  /** A thing counted in a file; its number chooses the word in messages. */
  enum Thing {
    /** A byte of an unpacked part. */
    BYTES(0, WorkbookFile.MOST_UNPACKED),
    /** A line with content, of which a few more are read than the rows that are imported. */
    LINES(0, WorkbookFile.MOST_ROWS + 1_000),
    /** A cell with content, formulas included. */
    CELLS(1, 1_000_000),
    /**
     * A cell with the empty ones before it on its line, of which cells far to the right have many.
     */
    PLACES(1, 4_000_000),
    /**
     * A formula. An office's sheet looks up a value in each line and adds up each column; a file
     * with more formulas than this computes something else.
     */
    FORMULAS(2, 50_000),
    /** A block of merged cells. */
    MERGES(3, 10_000),
    /** A cell within a block of merged cells. */
    MERGED(1, 4_000_000),
    /** A sheet. */
    SHEETS(4, 255),
    /** A part of a packed file. */
    PARTS(5, 1_000),
    /** A style of cells. */
    STYLES(6, 140_000),
    /** An element of a page or an XML file. */
    ELEMENTS(7, 4_000_000),
    /** A tag of a web page, which is wholly in memory while it is read. */
    TAGS(7, 600_000),
    /** A level of elements within elements. */
    LEVELS(8, 256),
    /** A byte of one text; a spreadsheet holds 32,767 characters in a cell. */
    TEXT(9, 1_000_000);

    private final int number;
    private final int most;

    Thing(int number, int most) {
      this.number = number;
      this.most = most;
    }

    /** Returns the largest amount that is read. */
    int most() {
      return most;
    }
  }

  private final Map<Thing, Long> found = new EnumMap<>(Thing.class);

  /**
   * Adds to an amount.
   *
   * @throws UnreadableFile if it is beyond its limit
   */
  void add(Thing thing, long more) throws UnreadableFile {
    within(thing, found.merge(thing, more, Long::sum));
  }

  /** Returns an amount so far. */
  long of(Thing thing) {
    return found.getOrDefault(thing, 0L);
  }

  /**
   * Compares an amount with its limit without adding it.
   *
   * @throws UnreadableFile if it is beyond its limit
   */
  static void within(Thing thing, long amount) throws UnreadableFile {
    if (amount > thing.most && thing == Thing.LINES) {
      throw new UnreadableFile("> " + WorkbookFile.MOST_ROWS, "rows", WorkbookFile.MOST_ROWS);
    }
    if (amount > thing.most) {
      String what =
          switch (thing) {
            case PLACES, MERGED -> "cells";
            case TAGS -> "elements";
            case TEXT -> "bytes of text";
            default -> lower(thing);
          };
      String most = "> " + thing.most + " " + what;
      throw new UnreadableFile(most, "workbook-size", thing.most, thing.number);
    }
  }

  private static String lower(Thing thing) {
    return thing.name().toLowerCase(Locale.ROOT);
  }
}
