package afterclass.gateway.link;

import afterclass.gateway.wire.Bytes;

/** A line of bytes that is opened again and again until it is closed for good. */
public interface ByteLink extends AutoCloseable {

  /** Opens the line and keeps it open; to be called once. */
  void start(Listener listener);

  /**
   * Puts bytes on the line, in the order of the calls, without waiting. What is not out when the
   * line breaks is forgotten.
   *
   * @return whether it was taken; {@code false} while the line is not open
   */
  boolean send(Bytes bytes);

  /** Closes the line for good; nothing is heard of it afterwards. */
  @Override
  void close();

  /** Who is told what happens on a line; calls come one after another. */
  interface Listener {
    /** The line is open. */
    void onUp();

    /**
     * The line is not open, or not any more; told again when the reason changes.
     *
     * @param why what was seen, for the office to read
     */
    void onDown(String why);

    /** Bytes came, in any grouping. */
    void onBytes(Bytes chunk);
  }
}
