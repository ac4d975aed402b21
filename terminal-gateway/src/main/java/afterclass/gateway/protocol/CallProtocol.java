package afterclass.gateway.protocol;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A protocol in which the terminal calls the gateway over HTTP. Its methods are pure. */
public non-sealed interface CallProtocol extends TerminalProtocol {

  /**
   * Who calls: the address that the terminal is registered with, as its serial number; at most 64
   * characters. Empty if the call is none of this protocol's.
   */
  Optional<String> caller(Call call);

  /** A conversation with a registered terminal, with nothing said yet. */
  Conversation newConversation(Station station);

  /** What a terminal says that nobody registered; its local times are taken as UTC. */
  List<CallPiece> stranger(Call call);

  /** What such a terminal is answered, so that it keeps what it has. */
  CallAnswer strangersAnswer();

  /**
   * What is wrong with the address of a terminal, or {@code null} if nothing is.
   *
   * @return what was expected, as {@code a serial number}
   */
  @Nullable String addressExpected(String address);
}
