package afterclass.gateway.session;

import afterclass.gateway.link.ByteLink;

/** A factory of serial and TCP lines. */
@FunctionalInterface
public interface LineMaker {

  /**
   * Creates a line that is not opened yet.
   *
   * @param kind serial or TCP
   * @param address its address, such as {@code /dev/ttyUSB0} or {@code 192.168.1.20:5010}
   * @param baud speed in bit/s; ignored for TCP
   */
  ByteLink make(Terminal.LinkKind kind, String address, int baud);
}
