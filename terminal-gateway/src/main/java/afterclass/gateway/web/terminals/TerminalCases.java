package afterclass.gateway.web.terminals;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.registry.RefusedClient;
import afterclass.gateway.registry.RefusedClients;
import afterclass.gateway.registry.Registration;
import afterclass.gateway.registry.RegistrationResult;
import afterclass.gateway.registry.RegistryException;
import afterclass.gateway.registry.TerminalBrokerUsers;
import afterclass.gateway.registry.TerminalRegistry;
import afterclass.gateway.session.LinkHealth;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.session.TerminalStatus;
import afterclass.gateway.session.UnknownTerminal;
import afterclass.gateway.web.Problem;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The use case of terminals: lists them, and changes their registrations. A change that the
 * registry refuses is a {@link Problem}.
 */
@Singleton
public final class TerminalCases {
  private final TerminalSessions sessions;
  private final TerminalRegistry registry;
  private final Protocols protocols;
  private final RefusedClients knocks;
  private final TerminalBrokerUsers guests;
  private final InstantSource clock;

  TerminalCases(
      TerminalSessions sessions,
      TerminalRegistry registry,
      Protocols protocols,
      RefusedClients knocks,
      TerminalBrokerUsers guests,
      InstantSource clock) {
    this.sessions = sessions;
    this.registry = registry;
    this.protocols = protocols;
    this.knocks = knocks;
    this.guests = guests;
    this.clock = clock;
  }

  /** Returns the registered terminals, the unknown senders, the links and the refused clients. */
  TerminalsView all(Messages words) {
    return view(sessions.statuses(), sessions.unknown(), sessions.links(), words);
  }

  /** Returns the view of terminals, senders, links and clients for states read before. */
  public TerminalsView view(
      List<TerminalStatus> statuses,
      List<UnknownTerminal> unknown,
      List<LinkHealth> links,
      Messages words) {
    return new TerminalsView(
        statuses.stream().map(status -> TerminalView.of(status, registry, words)).toList(),
        unknown.stream()
            .map(sender -> TerminalsView.UnknownView.of(sender, protocols, words))
            .toList(),
        links,
        knocks.list().stream()
            .map(knock -> TerminalsView.RefusedView.of(knock, registered(knock), words))
            .toList(),
        protocols.overMessages().stream().map(MessageProtocol::name).toList(),
        TerminalsView.CardForm.all(words));
  }

  private boolean registered(RefusedClient knock) {
    return knock.mayBeAdopted() && guests.guest(knock.user()).isPresent();
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

  /** Registers a terminal, or changes its registration. */
  RegisteredView adopt(Registration asked, Actor by) {
    return registered(() -> registry.adopt(asked, by));
  }

  /**
   * Replaces a terminal's password.
   *
   * @param typed the new password; empty to generate one
   */
  RegisteredView newPassword(String site, String id, String typed, Actor by) {
    return registered(() -> registry.newPassword(site, id, typed, by));
  }

  private RegisteredView registered(Supplier<RegistrationResult> change) {
    RegistrationResult adopted = orProblem(change);
    Terminal terminal = adopted.terminal();
    return RegisteredView.of(
        terminal,
        adopted.made() == null ? null : adopted.shown(),
        guests.userOf(terminal).orElse(""));
  }

  /** Retires a terminal. */
  void retire(String site, String id, Actor by) {
    orProblem(
        () -> {
          registry.retire(site, id, by);
          return id;
        });
  }

  /**
   * Declares that no more records are expected of a terminal's outages up to an instant.
   *
   * @param until end of the time for which none are expected; now if {@code null}
   */
  ClosedView closeGaps(String site, String id, @Nullable Instant until, String why, Actor by) {
    Instant end = until == null ? clock.instant() : until;
    return new ClosedView(orProblem(() -> registry.closeGaps(site, id, end, by, why)), end);
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
    return orProblem(() -> registry.onboard(site, id, Duration.ofMinutes(minutes), by));
  }

  private static <T> T orProblem(Supplier<T> change) {
    try {
      return change.get();
    } catch (RegistryException e) {
      throw Problem.badRequest("bad-registration", "", e.said());
    }
  }
}
