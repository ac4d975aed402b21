package afterclass.simulator.terminal.osdp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The readers on one line: all hear every byte, the one addressed replies. */
public final class ReaderBus {
  private static final int MAX = 1440;

  private final List<VirtualReader> readers;
  private byte[] heard = new byte[0];

  /** Creates a line with readers. */
  public ReaderBus(List<VirtualReader> readers) {
    this.readers = List.copyOf(readers);
  }

  /**
   * Receives bytes of the panel.
   *
   * @param nanos time of arrival in nanoseconds, on any monotonic scale
   * @return the replies, one frame each
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

  /** Discards an incomplete frame after a pause of the panel. */
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
