package afterclass.gateway.session;

import afterclass.gateway.link.CallLink;
import afterclass.gateway.protocol.Call;
import afterclass.gateway.protocol.CallAnswer;
import afterclass.gateway.protocol.CallProtocol;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The router of calls to the sessions of the terminals that made them. Thread-safe. */
final class CallRouter implements CallLink.Listener {
  private static final int NOT_FOUND = 404;

  private record Key(String protocol, String address) {}

  private final List<CallProtocol> protocols;
  private final Map<Key, CallSession> sessions = new ConcurrentHashMap<>();
  private final Quarantine quarantine;
  private final InstantSource clock;
  private final LinkLog link;

  CallRouter(Protocols protocols, Quarantine quarantine, InstantSource clock) {
    this.protocols = protocols.overCalls();
    this.quarantine = quarantine;
    this.clock = clock;
    link = new LinkLog("http", clock.instant());
  }

  /** Adds the session of a registered terminal. */
  void add(CallSession session) {
    sessions.put(key(session.terminal()), session);
  }

  /** Removes the session of a terminal that is no longer registered. */
  void remove(Terminal terminal) {
    sessions.remove(key(terminal));
  }

  private static Key key(Terminal terminal) {
    return new Key(terminal.protocol(), terminal.asStation().address());
  }

  /** Returns the state of the port. */
  LinkLog link() {
    return link;
  }

  @Override
  public void onUp() {
    link.up(clock.instant());
  }

  @Override
  public void onDown(String why) {
    Instant at = clock.instant();
    link.down(at, why);
    sessions.values().forEach(session -> session.linkDown(at, why));
  }

  @Override
  public void onRequest(CallLink.Request request) {
    Call call =
        new Call(
            request.method(),
            request.path(),
            request.query(),
            request.headers(),
            request.body(),
            request.remote(),
            request.connection());
    for (CallProtocol protocol : protocols) {
      Optional<String> address = protocol.caller(call);
      if (address.isPresent()) {
        CallSession session = sessions.get(new Key(protocol.name(), address.get()));
        if (session == null) {
          stranger(protocol, address.get(), call, request);
        } else {
          session.call(call, request);
        }
        return;
      }
    }
    request.answer(NOT_FOUND, Bytes.empty());
  }

  private void stranger(
      CallProtocol protocol, String address, Call call, CallLink.Request request) {
    quarantine.take(address, protocol.name(), protocol.stranger(call), clock.instant());
    CallAnswer answer = protocol.strangersAnswer();
    request.answer(answer.status(), answer.body());
  }
}
