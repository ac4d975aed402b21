package afterclass.gateway.protocol;

import afterclass.gateway.wire.Framer;

/**
 * A protocol over a line of bytes whose terminal only sends.
 *
 * <p>A frame has no other proof than its own checksum: nothing is asked back, and what was
 * disturbed on the wires is not sent again. A format without one therefore has to say so in {@link
 * #checksummed}. The service takes its frames as they come, for it has nothing to compare them
 * with: a card number of which a digit was disturbed is stored as that other number, and is a punch
 * of another person if it is somebody's card. What the service does about it is to tell the office:
 * such a terminal carries the warning {@code no-checksum} on the terminals page, and an event in
 * the journal says so. The parity of the line, card numbers that do not follow one another, and a
 * pattern that a piece of a frame does not match make such an error rare; none excludes it.
 */
public non-sealed interface StreamProtocol extends TerminalProtocol {

  /**
   * Whether every frame carries a checksum that the framer or the decoder compares. One that finds
   * every single wrong bit is enough; parity of the line alone is not one, for the service does not
   * see it.
   */
  boolean checksummed();

  /** A framer for one line, with nothing read yet. */
  Framer newFramer();

  /** A decoder for one line; it may remember what came before. */
  StreamDecoder newDecoder();
}
