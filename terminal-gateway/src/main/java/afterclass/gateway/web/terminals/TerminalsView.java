package afterclass.gateway.web.terminals;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.registry.RefusedClient;
import afterclass.gateway.session.LinkHealth;
import afterclass.gateway.session.RejectedFrame;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.UnknownTerminal;
import afterclass.gateway.web.page.StatusText;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The terminals, unknown senders, links and refused clients.
 *
 * @param terminals the registered ones, in order of registration
 * @param unknown senders that are not registered, last heard first
 * @param links how every link stands
 * @param refused who was refused at the service's own broker since the start, last first
 * @param protocols names of the protocols over MQTT; on the page
 * @param credentialForms the forms in which readers give a card's number; on the page
 */
@Serdeable
public record TerminalsView(
    List<TerminalView> terminals,
    List<UnknownView> unknown,
    List<LinkHealth> links,
    List<RefusedView> refused,
    @JsonIgnore List<String> protocols,
    @JsonIgnore List<CardForm> credentialForms) {

  /** Returns the refused clients that the page lists: those not registered since. */
  public List<RefusedView> stillRefused() {
    return refused.stream().filter(client -> !client.registered()).toList();
  }

  /**
   * A form in which readers report card numbers.
   *
   * @param code code of the form
   * @param label name of the form
   */
  public record CardForm(String code, String label) {
    static List<CardForm> all(Messages words) {
      return Arrays.stream(CredentialFormat.values())
          .map(TerminalsView::code)
          .map(code -> new CardForm(code, words.text("credential-form." + code)))
          .toList();
    }
  }

  /** Returns the code of a value, as {@code wrong-password}. */
  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * A client that the service's own broker refused.
   *
   * @param user name that was given
   * @param clientId id that was given
   * @param from address of the client
   * @param why the reason's code, as {@code stranger} or {@code wrong-password}
   * @param first when it was refused first
   * @param last when it was refused last
   * @param times how often
   * @param whyLabel the reason, in words; on the page
   * @param adoptable whether it may be a terminal that is not registered yet; on the page
   * @param registered whether it was registered since; on the page
   */
  @Serdeable
  public record RefusedView(
      String user,
      String clientId,
      String from,
      String why,
      Instant first,
      Instant last,
      long times,
      @JsonIgnore String whyLabel,
      @JsonIgnore boolean adoptable,
      @JsonIgnore boolean registered) {

    static RefusedView of(RefusedClient knock, boolean registered, Messages words) {
      return new RefusedView(
          knock.user(),
          knock.clientId(),
          knock.from(),
          knock.code(),
          knock.first(),
          knock.last(),
          knock.times(),
          words.text("knock." + knock.code()),
          knock.mayBeAdopted(),
          registered);
    }
  }

  /**
   * A sender that is not a registered terminal.
   *
   * @param id name under which it sends
   * @param site site that its messages name
   * @param protocol protocol to which its topic belongs
   * @param messages number of its messages since the service started
   * @param firstHeard arrival of the first message message
   * @param lastHeard arrival of the last message message
   * @param last its last few messages, newest first
   * @param link the kind of link that terminals of that protocol usually have; on the page
   */
  @Serdeable
  public record UnknownView(
      String id,
      String site,
      String protocol,
      long messages,
      Instant firstHeard,
      Instant lastHeard,
      List<OddView> last,
      @JsonIgnore String link) {

    static UnknownView of(UnknownTerminal sender, Protocols protocols, Messages words) {
      return new UnknownView(
          sender.id(),
          sender.site(),
          sender.protocol(),
          sender.messages(),
          sender.firstHeard(),
          sender.lastHeard(),
          sender.last().stream().map(frame -> OddView.of(frame, words)).toList(),
          code(Terminal.LinkKind.of(protocols, sender.protocol())));
    }

    /** Returns the address that the page suggests for registering the sender. */
    public String address() {
      return site.isEmpty() ? id : "";
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
   * @param reasonLabel the code in words; on the page
   * @param said the detail in the reader's language; on the page
   */
  @Serdeable
  public record OddView(
      Instant at,
      String reason,
      String detail,
      String startText,
      String startHex,
      int length,
      @JsonIgnore String reasonLabel,
      @JsonIgnore StatusText said) {

    static OddView of(RejectedFrame frame, Messages words) {
      return new OddView(
          frame.at(),
          frame.reason(),
          frame.detail(),
          frame.text(),
          frame.start().hex(),
          frame.length(),
          words.textOr("refused." + frame.reason(), frame.reason()),
          StatusText.of(frame.detail(), words));
    }
  }
}
