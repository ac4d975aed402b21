package afterclass.gateway.link;

import afterclass.gateway.wire.Bytes;

/** A byte stream that is reopened after every failure until it is closed permanently. */
public interface ByteLink extends AutoCloseable {

  /** Opens the line and keeps it open; may be called once only. */
  void start(Listener listener);

  /**
   * Queues bytes to be sent in the order of the calls, without blocking. Bytes that are still
   * unsent when the line breaks are lost.
   *
   * @return whether the bytes were queued; {@code false} while the line is not open
   */
  boolean send(Bytes bytes);

  /** Closes the line permanently; the listener gets no further calls. */
  @Override
  void close();

  /** The receiver of a line's events; its methods are called one after another. */
  interface Listener {
    /** Reports that the line is open. */
    void onUp();

    /**
     * Reports that the line is not open or was lost; called again when the reason changes.
     *
     * @param why the reason observed, for the office to read
     */
    void onDown(String why);

    /** Reports received bytes, in chunks of any size. */
    void onBytes(Bytes chunk);
  }
}
