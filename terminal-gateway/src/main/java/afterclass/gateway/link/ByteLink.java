package afterclass.gateway.link;

import afterclass.gateway.wire.Bytes;

/** A line of bytes that is opened again and again until it is closed for good. */
public interface ByteLink extends AutoCloseable {

  /** Opens the line and keeps it open; to be called once. */
  void start(Listener listener);

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

  /** Makes lines. */
  @FunctionalInterface
  interface Maker {
    /**
     * A line that is not opened yet.
     *
     * @param address where it is, as {@code /dev/ttyUSB0}
     * @param baud its speed in bit/s
     */
    ByteLink make(String address, int baud);
  }
}
