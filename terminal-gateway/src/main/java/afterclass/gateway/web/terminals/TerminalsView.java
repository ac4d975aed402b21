package afterclass.gateway.web.terminals;

import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.registry.RefusedClient;
import afterclass.gateway.session.LinkHealth;
import afterclass.gateway.session.RejectedFrame;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.UnknownTerminal;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * The terminals, unknown senders, links and refused clients.
 *
 * @param terminals the registered ones, in order of registration
 * @param unknown senders that are not registered, last heard first
 * @param links the state of every link
 * @param refused clients refused by the service's own broker since the start, last first
 */
@Serdeable
public record TerminalsView(
    List<TerminalView> terminals,
    List<UnknownView> unknown,
    List<LinkHealth> links,
    List<RefusedView> refused) {

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
   * @param adoptable whether it may be a terminal that is not registered yet; on the page
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
      @JsonIgnore boolean adoptable) {

    static RefusedView of(RefusedClient client) {
      return new RefusedView(
          client.user(),
          client.clientId(),
          client.from(),
          client.code(),
          client.first(),
          client.last(),
          client.times(),
          client.mayBeAdopted());
    }

    /** Returns the reason in the reader's language. */
    public String whyLabel(Messages words) {
      return words.text("knock." + why);
    }
  }

  /**
   * A sender that is not a registered terminal.
   *
   * @param id name under which it sends
   * @param site site that its messages name
   * @param protocol protocol to which its topic belongs
   * @param messages number of its messages since the service started
   * @param firstHeard arrival of the first message
   * @param lastHeard arrival of the last message
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

    static UnknownView of(UnknownTerminal sender, Protocols protocols) {
      return new UnknownView(
          sender.id(),
          sender.site(),
          sender.protocol(),
          sender.messages(),
          sender.firstHeard(),
          sender.lastHeard(),
          sender.last().stream().map(OddView::of).toList(),
          Codes.of(Terminal.LinkKind.of(protocols, sender.protocol())));
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
   */
  @Serdeable
  public record OddView(
      Instant at, String reason, String detail, String startText, String startHex, int length) {

    static OddView of(RejectedFrame frame) {
      return new OddView(
          frame.at(),
          frame.reason(),
          frame.detail(),
          frame.text(),
          frame.start().hex(),
          frame.length());
    }

    /** Returns the reason in the reader's language. */
    public String label(Messages words) {
      return words.textOr("refused." + reason, reason);
    }
  }
}
