package afterclass.gateway.workbook;

import java.util.List;

/** The refusal of a whole file, with the information the office needs to repair it. */
public final class UnreadableFile extends Exception {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final String found;
  private final String word;
  private final transient List<Object> values;

  /**
   * Creates a refusal.
   *
   * @param found the content found
   * @param word expected content, as the key of a pair of messages
   * @param values arguments of the messages
   */
  UnreadableFile(String found, String word, Object... values) {
    this(0, found, word, values);
  }

  /**
   * Creates a refusal at a line.
   *
   * @param line line of the file, from 1; 0 for the whole file
   */
  UnreadableFile(long line, String found, String word, Object... values) {
    super(word + ": " + found);
    this.line = line;
    this.found = found;
    this.word = word;
    this.values = List.of(values);
  }

  /** Returns the line at which reading ended, from 1; 0 for the whole file. */
  public long line() {
    return line;
  }

  /** Returns the content found. */
  public String found() {
    return found;
  }

  /** Returns the expected content, as the key of a pair of messages. */
  public String word() {
    return word;
  }

  /** Returns the arguments of the messages. */
  public Object[] values() {
    return values.toArray();
  }
}
