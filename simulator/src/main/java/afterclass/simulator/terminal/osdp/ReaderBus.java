package afterclass.simulator.terminal.osdp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What readers on one line have in common: they hear every byte, and one of them answers. */
public final class ReaderBus {
  private static final int MAX = 1440;

  private final List<VirtualReader> readers;
  private byte[] heard = new byte[0];

  /** A line with those readers on it. */
  public ReaderBus(List<VirtualReader> readers) {
    this.readers = List.copyOf(readers);
  }

  /**
   * Bytes of the panel's.
   *
   * @param nanos when, on any scale that only runs forward
   * @return the replies, each whole
   */
  public List<byte[]> hear(byte[] bytes, long nanos) {
    int before = heard.length;
    heard = Arrays.copyOf(heard, before + bytes.length);
    System.arraycopy(bytes, 0, heard, before, bytes.length);
    List<byte[]> replies = new ArrayList<>();
    int at = 0;
    while (at < heard.length) {
      if (heard[at] != 0x53) {
        at++;
        continue;
      }
      int length =
          at + 4 > heard.length ? 0 : (heard[at + 2] & 0xff) + 256 * (heard[at + 3] & 0xff);
      if (length > MAX || (length > 0 && length < 7)) {
        at++;
      } else if (length == 0 || at + length > heard.length) {
        break;
      } else {
        at += frame(Arrays.copyOfRange(heard, at, at + length), nanos, replies);
      }
    }
    heard = Arrays.copyOfRange(heard, at, heard.length);
    return replies;
  }

  /** The panel has paused: what is not whole will not be. */
  public void pause() {
    heard = new byte[0];
  }

  private int frame(byte[] bytes, long nanos, List<byte[]> replies) {
    Optional<OsdpFrame> frame = OsdpFrame.read(bytes);
    if (frame.isEmpty()) {
      readers.forEach(VirtualReader::badFrame);
      return 1;
    }
    for (VirtualReader reader : readers) {
      if (reader.address() == frame.get().address()) {
        byte[] reply = reader.hear(frame.get(), bytes, nanos);
        if (reply.length > 0) {
          replies.add(reply);
        }
      }
    }
    return bytes.length;
  }
}
