package afterclass.gateway.protocol;

import java.util.function.Function;

/** A language that terminals speak, over a line of bytes, over topics or by calling. */
public sealed interface TerminalProtocol
    permits StreamProtocol, MessageProtocol, PolledProtocol, CallProtocol {

  /** The name that a terminal's registration uses, as {@code rdm6300}. */
  String name();

  /** One answer for each kind. */
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
