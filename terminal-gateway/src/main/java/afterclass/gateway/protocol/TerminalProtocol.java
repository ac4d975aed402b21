package afterclass.gateway.protocol;

import java.util.function.Function;

/** A protocol that terminals use over a byte stream, over topics, over HTTP or in files. */
public sealed interface TerminalProtocol
    permits StreamProtocol, MessageProtocol, PolledProtocol, CallProtocol, FileProtocol {

  /** Returns the name used in a terminal's registration, such as {@code rdm6300}. */
  String name();

  /**
   * Returns whether such terminals write their records to files that {@link
   * afterclass.gateway.protocol.attlog.AttlogReader} reads.
   */
  default boolean writesFiles() {
    return false;
  }

  /** Applies the function for this kind of protocol. */
  default <T> T fold(
      Function<? super StreamProtocol, T> stream,
      Function<? super MessageProtocol, T> message,
      Function<? super PolledProtocol, T> polled,
      Function<? super CallProtocol, T> call,
      Function<? super FileProtocol, T> file) {
    if (this instanceof StreamProtocol s) {
      return stream.apply(s);
    }
    if (this instanceof MessageProtocol m) {
      return message.apply(m);
    }
    if (this instanceof PolledProtocol p) {
      return polled.apply(p);
    }
    return this instanceof CallProtocol c ? call.apply(c) : file.apply((FileProtocol) this);
  }
}
