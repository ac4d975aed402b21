package afterclass.gateway.web.terminals;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.registry.RefusedClients;
import afterclass.gateway.registry.Registration;
import afterclass.gateway.registry.RegistrationResult;
import afterclass.gateway.registry.RegistryChanges;
import afterclass.gateway.registry.RegistryException;
import afterclass.gateway.registry.TerminalBrokerUsers;
import afterclass.gateway.registry.TerminalRegistry;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The use case of terminals: lists them, and changes their registrations. A change that the
 * registry refuses is a {@link Problem}.
 */
@Singleton
public final class TerminalCases {
  /** How long an answer waits for the sessions, so that the list shows the change. */
  private static final Duration SOON = Duration.ofSeconds(2);

  private final TerminalList list;
  private final TerminalSessions sessions;
  private final TerminalRegistry registry;
  private final RegistryChanges changes;
  private final RefusedClients refusedClients;
  private final TerminalBrokerUsers brokerUsers;
  private final InstantSource clock;

  TerminalCases(
      TerminalList list,
      TerminalSessions sessions,
      TerminalRegistry registry,
      RegistryChanges changes,
      RefusedClients refusedClients,
      TerminalBrokerUsers brokerUsers,
      InstantSource clock) {
    this.list = list;
    this.sessions = sessions;
    this.registry = registry;
    this.changes = changes;
    this.refusedClients = refusedClients;
    this.brokerUsers = brokerUsers;
    this.clock = clock;
  }

  /** Returns the registered terminals, the unknown senders, the links and the refused clients. */
  public TerminalsView all() {
    return list.all();
  }

  /** Returns the refused clients that were not registered since. */
  List<TerminalsView.RefusedView> stillRefused() {
    return refusedClients.list().stream()
        .filter(client -> !client.mayBeAdopted() || brokerUsers.find(client.user()).isEmpty())
        .map(TerminalsView.RefusedView::of)
        .toList();
  }

  /** Returns the school's zone. */
  ZoneId zone() {
    return registry.zone();
  }

  /** Returns the names of the protocols of terminals that send messages to a broker. */
  List<String> messageProtocols() {
    return list.messageProtocols();
  }

  /**
   * Returns a registered terminal.
   *
   * @throws Problem if it is not registered
   */
  Terminal known(String site, String id) {
    return registry
        .find(site, id)
        .orElseThrow(() -> Problem.notFound("unknown-terminal", site + "/" + id));
  }

  /**
   * Returns a terminal whose registration the service can change.
   *
   * @throws Problem if it is not registered, or only the configuration file changes it
   */
  Terminal changeable(String site, String id) {
    Terminal terminal = known(site, id);
    if (registry.isConfigured(site, id)) {
      throw Problem.notFound("unknown-terminal", site + "/" + id);
    }
    return terminal;
  }

  /** Registers a terminal whose name no other has. */
  RegisteredView add(Registration asked, Actor by) {
    return registered(() -> changes.add(asked, by));
  }

  /** Registers a terminal, or changes its registration. */
  RegisteredView adopt(Registration asked, Actor by) {
    return registered(() -> changes.adopt(asked, by));
  }

  /**
   * Replaces a terminal's password.
   *
   * @param typed the new password; empty to generate one
   */
  RegisteredView newPassword(String site, String id, String typed, Actor by) {
    return registered(() -> changes.newPassword(site, id, typed, by));
  }

  private RegisteredView registered(Supplier<RegistrationResult> change) {
    RegistrationResult adopted = orProblem(change);
    sessions.adapt(SOON);
    Terminal terminal = adopted.terminal();
    return RegisteredView.of(
        terminal,
        adopted.made() == null ? null : adopted.shown(),
        brokerUsers.userOf(terminal).orElse(""));
  }

  /** Retires a terminal. */
  void retire(String site, String id, Actor by) {
    orProblem(
        () -> {
          changes.retire(site, id, by);
          return id;
        });
    sessions.adapt(SOON);
  }

  /**
   * Declares that no more records are expected of a terminal's outages up to an instant.
   *
   * @param until end of the time for which none are expected; now if {@code null}
   */
  ClosedView closeGaps(String site, String id, @Nullable Instant until, String why, Actor by) {
    Instant end = until == null ? clock.instant() : until;
    return new ClosedView(orProblem(() -> changes.closeGaps(site, id, end, by, why)), end);
  }

  /**
   * The result of declaring that no more records are expected of a terminal's outages.
   *
   * @param closed number of outages concerned
   * @param until end of the time for which no more records are expected
   */
  @Serdeable
  public record ClosedView(int closed, Instant until) {}

  /**
   * Admits a terminal with the factory key for some minutes.
   *
   * @return end of the admission
   */
  Instant onboard(String site, String id, int minutes, Actor by) {
    return orProblem(() -> changes.onboard(site, id, Duration.ofMinutes(minutes), by));
  }

  private static <T> T orProblem(Supplier<T> change) {
    try {
      return change.get();
    } catch (RegistryException e) {
      throw Problem.badRequest("bad-registration", "", e.said());
    }
  }
}
