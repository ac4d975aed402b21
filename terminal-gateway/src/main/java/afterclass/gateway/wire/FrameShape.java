package afterclass.gateway.wire;

/** The frame format of one protocol. Pure: it examines the buffered bytes and keeps no state. */
public interface FrameShape {

  /** Returns the length of the longest frame in bytes. */
  int longest();

  /**
   * Examines the buffered bytes from the first one. Called after every byte, and again after every
   * removed frame, valid or not.
   */
  ScanResult look(FrameBuffer held);

  /** Returns the first index at which a frame other than the one at index 0 may begin. */
  default int firstAfter(FrameBuffer held) {
    return 1;
  }

  /** Returns whether a frame may begin at an index of 1 or more, judged by the buffered bytes. */
  boolean mayBegin(FrameBuffer held, int at);
}
