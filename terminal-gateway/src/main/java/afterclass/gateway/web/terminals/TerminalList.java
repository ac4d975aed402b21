package afterclass.gateway.web.terminals;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.registry.RefusedClients;
import afterclass.gateway.registry.TerminalRegistry;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.session.TerminalStatus;
import afterclass.gateway.session.UnknownTerminal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists of terminals, of unknown senders, of links and of refused clients, as they are now. */
@Singleton
final class TerminalList {
  private final TerminalSessions sessions;
  private final TerminalRegistry registry;
  private final Protocols protocols;
  private final RefusedClients refusedClients;
  private final PunchJournal journal;

  TerminalList(
      TerminalSessions sessions,
      TerminalRegistry registry,
      Protocols protocols,
      RefusedClients refusedClients,
      PunchJournal journal) {
    this.sessions = sessions;
    this.registry = registry;
    this.protocols = protocols;
    this.refusedClients = refusedClients;
    this.journal = journal;
  }

  /** Returns the registered terminals, the unknown senders, the links and the refused clients. */
  TerminalsView all() {
    return new TerminalsView(
        sessions.statuses().stream().map(this::view).toList(),
        sessions.unknown().stream()
            .filter(sender -> !isRegistered(sender))
            .map(sender -> TerminalsView.UnknownView.of(sender, protocols))
            .toList(),
        sessions.links(),
        refusedClients.list().stream().map(TerminalsView.RefusedView::of).toList());
  }

  private TerminalView view(TerminalStatus status) {
    return TerminalView.of(status, lastPunch(status), registry);
  }

  /** Returns the arrival of the last punch; of a time clock read by files, its newest punch. */
  private @Nullable Instant lastPunch(TerminalStatus status) {
    Terminal terminal = status.terminal();
    return terminal.link() == Terminal.LinkKind.FILE
        ? journal.newest(terminal.site(), terminal.id()).orElse(null)
        : status.lastPunch();
  }

  /** Returns whether the sender of messages was registered since, as what it is. */
  private boolean isRegistered(UnknownTerminal sender) {
    return registry
        .find(sender.site(), sender.id())
        .filter(terminal -> terminal.protocol().equals(sender.protocol()))
        .isPresent();
  }

  /** Returns the names of the protocols of terminals that send messages to a broker. */
  List<String> messageProtocols() {
    return protocols.overMessages().stream().map(MessageProtocol::name).toList();
  }
}
