package afterclass.gateway.wire;

/** How frames of one language look. Pure: it reads what is held and keeps nothing. */
public interface FrameShape {

  /** Length of the longest frame in bytes. */
  int longest();

  /**
   * Looks at what is held, from its first byte on; asked after every byte, and again after every
   * frame or broken frame that was taken away.
   */
  Look look(Held held);

  /** The first index at which another frame than the one at index 0 may begin. */
  default int firstAfter(Held held) {
    return 1;
  }

  /** Whether a frame may begin at an index from 1 on, as far as the bytes held go. */
  boolean mayBegin(Held held, int at);
}
