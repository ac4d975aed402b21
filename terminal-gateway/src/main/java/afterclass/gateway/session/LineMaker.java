package afterclass.gateway.session;

import afterclass.gateway.link.ByteLink;

/** Makes lines of bytes. */
@FunctionalInterface
public interface LineMaker {

  /**
   * A line that is not opened yet.
   *
   * @param kind serial or TCP
   * @param address where it is, as {@code /dev/ttyUSB0} or {@code 192.168.1.20:5010}
   * @param baud its speed in bit/s; of no meaning over TCP
   */
  ByteLink make(Terminal.LinkKind kind, String address, int baud);
}
