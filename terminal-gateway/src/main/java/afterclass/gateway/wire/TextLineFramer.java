package afterclass.gateway.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * A framer of lines of ASCII text, each ended by CR, by LF or by both. A frame is a line with its
 * end; CR LF gives the line and then an empty one.
 *
 * <p>A line that holds any other byte, or is too long, is bad up to its end: nothing inside it is
 * looked at again, because the rest of a disturbed line could be taken for a whole one.
 */
public final class TextLineFramer implements Framer {
  private final FrameBuffer held;
  private final int longest;
  private String trouble = "";

  /**
   * Creates a framer that has read nothing yet.
   *
   * @param longest the most bytes of a line, its end included
   */
  public TextLineFramer(int longest) {
    this.longest = longest;
    held = new FrameBuffer(longest);
  }

  @Override
  public List<FrameEvent> feed(Bytes chunk) {
    List<FrameEvent> events = new ArrayList<>();
    for (int i = 0; i < chunk.length(); i++) {
      take(chunk.at(i), events);
    }
    return events;
  }

  @Override
  public void reset() {
    held.clear();
    trouble = "";
  }

  private void take(int next, List<FrameEvent> events) {
    held.add(next);
    boolean end = next == '\r' || next == '\n';
    if (trouble.isEmpty() && !end && !isText(next)) {
      trouble = "byte %d is %02x, expected text".formatted(held.length(), next);
    }
    if (end) {
      handOn(events);
      trouble = "";
    } else if (held.length() == longest) {
      trouble = "found %d bytes, expected a line end".formatted(longest);
      handOn(events);
    }
  }

  private void handOn(List<FrameEvent> events) {
    Bytes line = held.take(held.length());
    events.add(trouble.isEmpty() ? new FrameEvent.Frame(line) : new FrameEvent.Bad(line, trouble));
  }

  private static boolean isText(int next) {
    return next == '\t' || (next >= ' ' && next <= '~');
  }
}
