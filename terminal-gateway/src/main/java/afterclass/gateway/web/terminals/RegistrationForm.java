package afterclass.gateway.web.terminals;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.protocol.TerminalProtocol;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.Terminal.LinkKind;
import afterclass.gateway.web.form.Choice;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The form that registers a terminal of one protocol: only the fields that the protocol has a
 * meaning for.
 *
 * @param protocol name of the protocol
 * @param label what the office calls such a terminal
 * @param hint what to set on the terminal, and where its address is found
 * @param links kinds of links to choose from
 * @param address whether it has an address
 * @param addressNeeded whether the address may not be left out
 * @param line whether it is reached over a line, with a speed or a number on it
 * @param file whether its records come in files that the office imports
 * @param credentialForms how its numbers may be read
 */
public record RegistrationForm(
    String protocol,
    String label,
    String hint,
    List<Choice> links,
    boolean address,
    boolean addressNeeded,
    boolean line,
    boolean file,
    List<Choice> credentialForms) {
  /**
   * What the form says at first.
   *
   * @param changed whether it changes a registration, whose site and name then stay
   * @param site its site; empty for the school's
   * @param id its name
   * @param link code of its kind of link
   * @param address where its link finds it
   * @param station its number on a line
   * @param baud line speed in bit/s; empty for the usual one
   * @param zone zone of its clock; empty for the school's
   * @param credentialForm code of how its readings become card numbers
   * @param owner the person responsible for it
   */
  public record Entered(
      boolean changed,
      String site,
      String id,
      String link,
      String address,
      String station,
      String baud,
      String zone,
      String credentialForm,
      String owner) {
    static final Entered NOTHING = new Entered(false, "", "", "", "", "", "", "", "", "");

    /**
     * Returns what the form of a new terminal says: time clocks with a memory know staff numbers.
     */
    static Entered anew(boolean file) {
      return file ? new Entered(false, "", "", "", "", "", "", "", "staff-number", "") : NOTHING;
    }

    static Entered of(Terminal terminal) {
      return new Entered(
          true,
          terminal.site(),
          terminal.id(),
          Codes.of(terminal.link()),
          terminal.address(),
          terminal.station(),
          terminal.link() == LinkKind.SERIAL ? String.valueOf(terminal.baud()) : "",
          terminal.zone().getId(),
          Codes.of(terminal.credentialForm()),
          terminal.owner());
    }
  }

  private static final String[] CREDENTIAL_FORMS =
      Arrays.stream(CredentialFormat.values()).map(Codes::of).toArray(String[]::new);

  /** Returns the choices of how a terminal's numbers are read. */
  static List<Choice> credentialForms(Messages words) {
    return Choice.of(words, "credential-form.", CREDENTIAL_FORMS);
  }

  static RegistrationForm of(TerminalProtocol protocol, Messages words) {
    List<LinkKind> links =
        protocol.fold(
            stream -> List.of(LinkKind.SERIAL),
            message -> List.of(LinkKind.MQTT),
            polled -> List.of(LinkKind.TCP, LinkKind.SERIAL),
            call -> List.of(LinkKind.HTTP),
            file -> List.of(LinkKind.FILE));
    boolean file = links.contains(LinkKind.FILE);
    return new RegistrationForm(
        protocol.name(),
        label(protocol, words),
        words.text("protocol." + protocol.name() + ".hint"),
        Choice.of(words, "link.", links.stream().map(Codes::of).toArray(String[]::new)),
        !file,
        !file && !links.contains(LinkKind.MQTT),
        links.contains(LinkKind.SERIAL),
        file,
        credentialForms(words));
  }

  /** Returns the protocols as choices, first those that a school without a technician uses. */
  static List<Choice> protocols(Protocols protocols, Messages words) {
    return protocols.all().stream()
        .sorted(
            Comparator.comparing(
                protocol ->
                    protocol.fold(stream -> 4, message -> 3, polled -> 2, call -> 1, file -> 0)))
        .map(protocol -> new Choice(protocol.name(), label(protocol, words)))
        .toList();
  }

  private static String label(TerminalProtocol protocol, Messages words) {
    return label(protocol.name(), words);
  }

  /** Returns what the office calls a terminal of a protocol. */
  static String label(String protocol, Messages words) {
    return words.text("protocol." + protocol);
  }
}
