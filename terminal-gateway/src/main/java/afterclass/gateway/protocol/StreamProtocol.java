package afterclass.gateway.protocol;

import afterclass.gateway.wire.Framer;

/**
 * A protocol over a byte stream on which the terminal only sends.
 *
 * <p>The only proof of a frame is its own checksum: the gateway asks nothing, and a disturbed frame
 * is not repeated. A format without one must declare that in {@link #checksummed}. The service
 * accepts its frames as they come, since it has nothing to compare them with: a card number with a
 * wrong digit is stored as that other number, and is another person's punch if it is that person's
 * card. The service informs the office: such a terminal carries the warning {@code no-checksum} on
 * the terminals page, and an event in the journal states it. The parity of the line, card numbers
 * that are not consecutive, and a pattern that a part of a frame does not match make such an error
 * rare; none excludes it.
 */
public non-sealed interface StreamProtocol extends TerminalProtocol {

  /**
   * Tells whether every frame carries a checksum that the framer or the decoder verifies. It must
   * find every single wrong bit; the line's parity does not count, since the service does not see
   * it.
   */
  boolean checksummed();

  /** Creates a framer for one line. */
  Framer newFramer();

  /** Creates a decoder for one line, which may keep state between frames. */
  StreamDecoder newDecoder();
}
