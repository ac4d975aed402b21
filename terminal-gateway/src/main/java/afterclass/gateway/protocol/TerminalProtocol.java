package afterclass.gateway.protocol;

import java.util.function.Function;

/** A language that terminals speak, over a line of bytes or over topics. */
public sealed interface TerminalProtocol permits StreamProtocol, MessageProtocol {

  /** The name that a terminal's registration uses, as {@code rdm6300}. */
  String name();

  /** One answer for each kind. */
  default <T> T fold(
      Function<? super StreamProtocol, T> stream, Function<? super MessageProtocol, T> message) {
    return this instanceof StreamProtocol s
        ? stream.apply(s)
        : message.apply((MessageProtocol) this);
  }
}
