package afterclass.gateway.session;

import java.util.List;

/** The live registry of terminals. Safe for use by many threads. */
public interface TerminalSessions extends AutoCloseable {

  /** Opens every line and begins to listen; without effect the second time. */
  void start();

  /** How every registered terminal stands right now, in order of registration. */
  List<TerminalStatus> statuses();

  /** Senders that are not registered and were heard since the start, last heard first. */
  List<UnknownTerminal> unknown();

  /** How every link stands right now. */
  List<LinkHealth> links();

  /** Stops listening and closes every line; what was not acknowledged will be repeated. */
  @Override
  void close();
}
