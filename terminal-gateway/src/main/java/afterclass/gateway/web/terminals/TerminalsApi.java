package afterclass.gateway.web.terminals;

import afterclass.gateway.registry.BrokerKnock;
import afterclass.gateway.registry.BrokerKnocks;
import afterclass.gateway.registry.TerminalRegistry;
import afterclass.gateway.security.May;
import afterclass.gateway.session.LinkHealth;
import afterclass.gateway.session.OddFrame;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.session.TerminalStatus;
import afterclass.gateway.session.UnknownTerminal;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The terminals and how they are. */
@Controller("/api/terminals")
@Secured(May.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Terminals")
@SerdeImport(LinkHealth.class)
public final class TerminalsApi {
  private final TerminalSessions sessions;
  private final TerminalRegistry registry;
  private final BrokerKnocks knocks;

  TerminalsApi(TerminalSessions sessions, TerminalRegistry registry, BrokerKnocks knocks) {
    this.knocks = knocks;
    this.sessions = sessions;
    this.registry = registry;
  }

  /** Every registered terminal, every sender that is not registered, and every link. */
  @Get
  Terminals terminals() {
    return Terminals.of(
        sessions.statuses(), sessions.unknown(), sessions.links(), knocks.list(), registry);
  }

  /**
   * The terminals.
   *
   * @param terminals the registered ones, in order of registration
   * @param unknown senders that are not registered, last heard first
   * @param links how every link stands
   * @param refused who was refused at the service's own broker since the start, last first
   */
  @Serdeable
  public record Terminals(
      List<TerminalView> terminals,
      List<UnknownView> unknown,
      List<LinkHealth> links,
      List<RefusedView> refused) {

    public static Terminals of(
        List<TerminalStatus> statuses,
        List<UnknownTerminal> unknown,
        List<LinkHealth> links,
        List<BrokerKnock> knocks,
        TerminalRegistry registry) {
      return new Terminals(
          statuses.stream().map(status -> TerminalView.of(status, registry)).toList(),
          unknown.stream().map(UnknownView::of).toList(),
          links,
          knocks.stream().map(RefusedView::of).toList());
    }
  }

  /**
   * Somebody whom the service's own broker refused.
   *
   * @param user name that was given
   * @param clientId id that was given
   * @param from address of the client
   * @param why the reason's code, as {@code stranger} or {@code wrong-password}
   * @param first when it was refused first
   * @param last when it was refused last
   * @param times how often
   */
  @Serdeable
  public record RefusedView(
      String user,
      String clientId,
      String from,
      String why,
      Instant first,
      Instant last,
      long times) {
    public static RefusedView of(BrokerKnock knock) {
      return new RefusedView(
          knock.user(),
          knock.clientId(),
          knock.from(),
          knock.code(),
          knock.first(),
          knock.last(),
          knock.times());
    }
  }

  /**
   * How a terminal stands right now.
   *
   * @param id name within the site
   * @param site site
   * @param link {@code mqtt}, {@code serial}, {@code tcp} or {@code http}
   * @param protocol its protocol
   * @param address where its link finds it; may be empty
   * @param station its number on a shared line; may be empty
   * @param owner who answers for it; may be empty
   * @param configured whether the configuration's file registers it, so that it is changed and
   *     retired only there
   * @param keyMissing whether it needs a password or key of its own and has none
   * @param up whether it can be reached
   * @param downSince since when it cannot
   * @param lastHeard last sign of life since the start
   * @param lastPunch arrival of its last punch since the start
   * @param clockOffsetMillis its clock minus the service's, if measured
   * @param clockWrong whether that is more than a minute either way
   * @param punches punches taken since the start
   * @param missing how many of its record numbers are missing
   * @param backlog how many records are known to be still on their way
   * @param knownUpTo up to when everything it holds is in the journal, if known
   * @param warnings what the office should look at, by code
   * @param refused messages refused since the start
   * @param refusedByReason the same, by reason code
   * @param lastRefused the last few of them, newest first
   */
  @Serdeable
  public record TerminalView(
      String id,
      String site,
      String link,
      String protocol,
      String address,
      String station,
      String owner,
      boolean configured,
      boolean keyMissing,
      boolean up,
      @Nullable Instant downSince,
      @Nullable Instant lastHeard,
      @Nullable Instant lastPunch,
      @Nullable Long clockOffsetMillis,
      boolean clockWrong,
      long punches,
      long missing,
      long backlog,
      @Nullable Instant knownUpTo,
      Map<String, String> warnings,
      long refused,
      Map<String, Long> refusedByReason,
      List<OddView> lastRefused) {

    public static TerminalView of(TerminalStatus status, TerminalRegistry registry) {
      Duration offset = status.clockOffset();
      return new TerminalView(
          status.terminal().id(),
          status.terminal().site(),
          status.terminal().link().name().toLowerCase(Locale.ROOT),
          status.terminal().protocol(),
          status.terminal().address(),
          status.terminal().station(),
          status.terminal().owner(),
          registry.isConfigured(status.terminal().site(), status.terminal().id()),
          registry.keys().missing(status.terminal()),
          status.up(),
          status.downSince(),
          status.lastHeard(),
          status.lastPunch(),
          offset == null ? null : offset.toMillis(),
          status.clockWrong(),
          status.punches(),
          status.missing(),
          status.backlog(),
          status.knownUpTo(),
          status.warnings(),
          status.refused(),
          status.refusedByReason(),
          status.lastRefused().stream().map(OddView::of).toList());
    }
  }

  /**
   * A sender that is not registered.
   *
   * @param id name that it goes by
   * @param site site that it names
   * @param protocol protocol that its topic belongs to
   * @param messages how many came since the start
   * @param firstHeard arrival of the first
   * @param lastHeard arrival of the last
   * @param last the last few, newest first
   */
  @Serdeable
  public record UnknownView(
      String id,
      String site,
      String protocol,
      long messages,
      Instant firstHeard,
      Instant lastHeard,
      List<OddView> last) {

    public static UnknownView of(UnknownTerminal sender) {
      return new UnknownView(
          sender.id(),
          sender.site(),
          sender.protocol(),
          sender.messages(),
          sender.firstHeard(),
          sender.lastHeard(),
          sender.last().stream().map(OddView::of).toList());
    }
  }

  /**
   * A message that did not become a punch.
   *
   * @param at when it arrived
   * @param reason short code
   * @param detail what was found where, and what was expected
   * @param startText its first bytes as text that can be read
   * @param startHex its first bytes
   * @param length how long it was, in bytes
   */
  @Serdeable
  public record OddView(
      Instant at, String reason, String detail, String startText, String startHex, int length) {

    public static OddView of(OddFrame frame) {
      return new OddView(
          frame.at(),
          frame.reason(),
          frame.detail(),
          frame.text(),
          frame.start().hex(),
          frame.length());
    }
  }
}
