package afterclass.gateway.web.terminals;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.registry.TerminalRegistry;
import afterclass.gateway.report.Paths;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalStatus;
import afterclass.gateway.web.page.StatusText;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The present state of a terminal.
 *
 * @param id name within the site
 * @param site site
 * @param link {@code mqtt}, {@code serial}, {@code tcp}, {@code http} or {@code file}
 * @param protocol its protocol
 * @param address its address, as its protocol defines it; may be empty
 * @param station its number on a shared line; may be empty
 * @param owner person or office responsible for it; may be empty
 * @param configured whether the configuration's file registers it, so that it is changed only there
 * @param keyMissing whether it needs a password or key of its own and has none
 * @param up whether it can be reached
 * @param downSince since when it cannot
 * @param lastHeard arrival of its last message since the start
 * @param lastPunch arrival of its last punch since the start; the time of its newest punch if its
 *     records come in files
 * @param clockOffsetMillis its clock minus the service's, if measured
 * @param clockWrong whether that is more than a minute either way
 * @param punches punches received since the start
 * @param missing how many of its record numbers are missing
 * @param backlog how many records are known to be still on their way
 * @param knownUpTo time up to which all its records are in the journal, if known
 * @param warnings warnings for the office, by code
 * @param refused messages refused since the start
 * @param refusedByReason the same, by reason code
 * @param lastRefused the last few of them, newest first
 * @param keyNeeded whether it needs a password or key of its own; on the page
 * @param status the state that this view is made of; on the page
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
    List<TerminalsView.OddView> lastRefused,
    @JsonIgnore boolean keyNeeded,
    @JsonIgnore TerminalStatus status) {

  static TerminalView of(
      TerminalStatus status, @Nullable Instant lastPunch, TerminalRegistry registry) {
    Terminal terminal = status.terminal();
    Duration offset = status.clockOffset();
    return new TerminalView(
        terminal.id(),
        terminal.site(),
        Codes.of(terminal.link()),
        terminal.protocol(),
        terminal.address(),
        terminal.station(),
        terminal.owner(),
        registry.isConfigured(terminal.site(), terminal.id()),
        registry.keys().missing(terminal),
        status.up(),
        status.downSince(),
        status.lastHeard(),
        lastPunch,
        offset == null ? null : offset.toMillis(),
        status.clockWrong(),
        status.punches(),
        status.missing(),
        status.backlog(),
        status.knownUpTo(),
        status.warnings(),
        status.refused(),
        status.refusedByReason(),
        status.lastRefused().stream().map(TerminalsView.OddView::of).toList(),
        registry.keys().needed(terminal),
        status);
  }

  /** Returns whether it identifies people by staff number, so that nobody needs a card for it. */
  public boolean byStaffNumber() {
    return status.terminal().credentialForm() == CredentialFormat.STAFF_NUMBER;
  }

  /** Returns the zone of the terminal's clock. */
  public ZoneId zone() {
    return status.terminal().zone();
  }

  /** Returns whether its records come in files that the office imports. */
  public boolean byFile() {
    return status.terminal().link() == Terminal.LinkKind.FILE;
  }

  /** Returns the page on which its files are imported. */
  public String recordsPath() {
    return Paths.terminalRecords(site + "/" + id);
  }

  /** Returns what the office calls such a terminal. */
  public String kind(Messages words) {
    return RegistrationForm.label(protocol, words);
  }

  /** Returns the page on which its registration is changed. */
  public String changePath() {
    return "/terminals/new?site=" + Paths.segment(site) + "&id=" + Paths.segment(id);
  }

  /** Returns whether it should be reachable and is not. */
  public boolean lost() {
    return !up && !byFile();
  }

  /** Returns the key of the text that says how it stands. */
  public String stateKey() {
    if (byFile()) {
      return "terminals.by-file";
    }
    return up ? "today.up" : "today.down";
  }

  /** Returns the warnings in the reader's language. */
  public List<Warning> warned(Messages words) {
    return warnings.entrySet().stream()
        .map(warning -> Warning.of(warning.getKey(), warning.getValue(), words))
        .toList();
  }

  /** Returns the reasons of refused messages in the reader's language. */
  public List<Reason> reasons(Messages words) {
    return refusedByReason.entrySet().stream()
        .map(reason -> Reason.of(reason.getKey(), reason.getValue(), words))
        .toList();
  }

  /**
   * A warning about a terminal, as shown on the page.
   *
   * @param code code of the warning
   * @param label name of the warning
   * @param detail what was found
   */
  public record Warning(String code, String label, StatusText detail) {
    static Warning of(String code, String detail, Messages words) {
      return new Warning(code, words.textOr("warning." + code, code), StatusText.of(detail, words));
    }
  }

  /**
   * A reason for refused messages, as shown on the page.
   *
   * @param code code of the reason
   * @param label name of the reason
   * @param times number of messages refused for it
   */
  public record Reason(String code, String label, long times) {
    static Reason of(String code, long times, Messages words) {
      return new Reason(code, words.textOr("refused." + code, code), times);
    }
  }
}
