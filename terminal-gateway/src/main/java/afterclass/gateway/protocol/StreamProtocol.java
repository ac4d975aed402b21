package afterclass.gateway.protocol;

import afterclass.gateway.wire.Framer;

/** A protocol over a line of bytes whose terminal only talks. */
public non-sealed interface StreamProtocol extends TerminalProtocol {

  /** A framer for one line, with nothing read yet. */
  Framer newFramer();

  /** A decoder for one line; it may remember what came before. */
  StreamDecoder newDecoder();
}
