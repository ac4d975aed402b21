package afterclass.gateway.protocol;

import java.util.function.Function;

/** A protocol that terminals use over a byte stream, over topics or over HTTP. */
public sealed interface TerminalProtocol
    permits StreamProtocol, MessageProtocol, PolledProtocol, CallProtocol {

  /** Returns the name used in a terminal's registration, such as {@code rdm6300}. */
  String name();

  /** Applies the function for this kind of protocol. */
  default <T> T fold(
      Function<? super StreamProtocol, T> stream,
      Function<? super MessageProtocol, T> message,
      Function<? super PolledProtocol, T> polled,
      Function<? super CallProtocol, T> call) {
    if (this instanceof StreamProtocol s) {
      return stream.apply(s);
    }
    if (this instanceof MessageProtocol m) {
      return message.apply(m);
    }
    return this instanceof PolledProtocol p ? polled.apply(p) : call.apply((CallProtocol) this);
  }
}
