package afterclass.gateway.protocol;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A protocol in which the terminal calls the gateway over HTTP. Its methods are pure. */
public non-sealed interface CallProtocol extends TerminalProtocol {

  /**
   * Returns the caller's address as registered, usually a serial number; at most 64 characters.
   * Empty if the call does not belong to this protocol.
   */
  Optional<String> caller(Call call);

  /** Creates a conversation with a registered terminal. */
  Conversation newConversation(Station station);

  /** Decodes a call of an unregistered terminal; its local times are taken as UTC. */
  List<CallPiece> stranger(Call call);

  /** Returns the answer to an unregistered terminal, which makes it keep its records. */
  CallAnswer strangersAnswer();

  /**
   * Checks the address of a terminal.
   *
   * @return what was expected, such as {@code a serial number}; {@code null} if the address is
   *     valid
   */
  @Nullable String addressExpected(String address);
}
