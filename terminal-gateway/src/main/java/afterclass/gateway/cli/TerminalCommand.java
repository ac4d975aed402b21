package afterclass.gateway.cli;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.registry.Registered;
import afterclass.gateway.registry.Registration;
import afterclass.gateway.registry.RegistrationResult;
import afterclass.gateway.registry.RegistryChanges;
import afterclass.gateway.registry.RegistryException;
import afterclass.gateway.registry.TerminalBrokerUsers;
import afterclass.gateway.registry.TerminalRegistry;
import afterclass.gateway.report.TextTable;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.terminal.TerminalId;
import afterclass.gateway.wiring.AttendanceConfiguration;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code terminal}: lists, registers and retires terminals, and declares that no more
 * records of their outages are expected.
 */
@Command(name = "terminal")
final class TerminalCommand extends GatewayCommand {
  /** The action of the command. */
  enum Action {
    /** Lists all terminals. */
    list,
    /** Registers a terminal or changes its registration. */
    adopt,
    /** Retires a terminal. */
    retire,
    /** Accepts a terminal with its factory default key for a limited time. */
    onboard,
    /** Sets a terminal's password. */
    new_password,
    /** Forgets a terminal's key. */
    forget_key,
    /** Declares that no more records of a terminal's outages are expected. */
    close_gap
  }

  private static final Actor BY = Actor.command();

  @Parameters(index = "0", paramLabel = "${bundle:label.ACTION}", descriptionKey = "action")
  private String action = "";

  @Parameters(
      index = "1",
      paramLabel = "${bundle:label.ID}",
      arity = "0..1",
      descriptionKey = "terminal")
  private String id = "";

  @Option(names = "--site", paramLabel = "${bundle:label.SITE}", descriptionKey = "site")
  private String site = "";

  @Option(names = "--link", paramLabel = "${bundle:label.LINK}", descriptionKey = "link")
  private String link = "";

  @Option(names = "--protocol", paramLabel = "${bundle:label.NAME}", descriptionKey = "protocol")
  private String protocol = "";

  @Option(names = "--address", paramLabel = "${bundle:label.ADDRESS}", descriptionKey = "address")
  private String address = "";

  @Option(names = "--baud", paramLabel = "${bundle:label.N}", descriptionKey = "baud")
  private int baud;

  @Option(names = "--zone", paramLabel = "${bundle:label.ZONE}", descriptionKey = "zone")
  private String zone = "";

  @Option(names = "--credential-form", paramLabel = "${bundle:label.FORM}", descriptionKey = "form")
  private String form = "";

  @Option(names = "--station", paramLabel = "${bundle:label.N}", descriptionKey = "station")
  private String station = "";

  @Option(names = "--password-stdin", descriptionKey = "password")
  private boolean password;

  @Option(names = "--owner", paramLabel = "${bundle:label.NAME}", descriptionKey = "owner")
  private String owner = "";

  @Option(names = "--since", paramLabel = "${bundle:label.DATE}", descriptionKey = "since")
  private String since = "";

  @Option(names = "--until", paramLabel = "${bundle:label.TIME}", descriptionKey = "until")
  private String until = "";

  @Option(names = "--minutes", paramLabel = "${bundle:label.N}", descriptionKey = "minutes")
  private int minutes = 10;

  @Option(names = "--why", paramLabel = "${bundle:label.TEXT}", descriptionKey = "why")
  private String why = "";

  TerminalCommand(GatewayMain main) {
    super(main);
  }

  @Override
  public Integer call() throws Exception {
    Optional<Action> asked = action();
    if (asked.isEmpty() || (asked.get() != Action.list && id.isBlank())) {
      throw new IllegalArgumentException(words().text("cli.terminal-actions", action));
    }
    try (EmbeddedGateway gateway = openOrBegin()) {
      TerminalRegistry registry = gateway.bean(TerminalRegistry.class);
      RegistryChanges changes = gateway.bean(RegistryChanges.class);
      String home = gateway.bean(AttendanceConfiguration.class).getSite();
      String where = site.isBlank() ? home : site;
      try {
        switch (asked.get()) {
          case adopt -> adopt(gateway);
          case retire -> retire(changes, where);
          case onboard -> onboard(changes, where);
          case new_password -> newPassword(changes, where, gateway);
          case forget_key -> forgetKey(changes, where);
          case close_gap -> close(changes, where, gateway);
          default -> print(registry);
        }
        return DONE;
      } catch (RegistryException e) {
        e.in(words()).forEach(problem -> out().println(TextTable.clean(problem)));
        return FINDINGS;
      }
    }
  }

  private Optional<Action> action() {
    String name = action.replace('-', '_').toLowerCase(Locale.ROOT);
    return List.of(Action.values()).stream().filter(a -> a.name().equals(name)).findFirst();
  }

  private Registration registration() throws IOException {
    return new Registration(
        id,
        site,
        link,
        protocol,
        address,
        baud,
        zone,
        form,
        station,
        password ? firstLine() : "",
        owner,
        since);
  }

  private void retire(RegistryChanges changes, String where) {
    changes.retire(where, id, BY);
    out().println(words().text("cli.terminal-retired", new TerminalId(where, id)));
  }

  private void onboard(RegistryChanges changes, String where) {
    Instant until = changes.onboard(where, id, Duration.ofMinutes(minutes), BY);
    out().println(words().text("cli.terminal-onboard", new TerminalId(where, id), until));
  }

  private void newPassword(RegistryChanges changes, String where, EmbeddedGateway gateway)
      throws IOException {
    String typed = password ? firstLine() : "";
    RegistrationResult changed = changes.newPassword(where, id, typed, BY);
    out().println(words().text("cli.terminal-has-password", new TerminalId(where, id)));
    show(changed, gateway);
  }

  /** Prints a generated password; it is never shown again. */
  private void show(RegistrationResult adopted, EmbeddedGateway gateway) {
    if (adopted.made() == null) {
      return;
    }
    gateway
        .bean(TerminalBrokerUsers.class)
        .userOf(adopted.terminal())
        .ifPresent(user -> out().println(words().text("cli.terminal-user", user)));
    out().println(words().text("cli.terminal-password", adopted.shown()));
  }

  private void forgetKey(RegistryChanges changes, String where) {
    changes.forgetKey(where, id, BY);
    out().println(words().text("cli.terminal-key-forgotten", new TerminalId(where, id)));
  }

  private void close(RegistryChanges changes, String where, EmbeddedGateway gateway) {
    ZoneId school = ZoneId.of(gateway.bean(AttendanceConfiguration.class).getZone());
    Instant now = gateway.bean(InstantSource.class).instant();
    Instant end = until.isBlank() ? now : LocalDateTime.parse(until).atZone(school).toInstant();
    int closed = changes.closeGaps(where, id, end, BY, why);
    out().println(words().text("cli.terminal-closed", new TerminalId(where, id), closed));
  }

  private void adopt(EmbeddedGateway gateway) throws IOException {
    RegistrationResult made = gateway.bean(RegistryChanges.class).adopt(registration(), BY);
    Terminal adopted = made.terminal();
    LocalDate first =
        gateway.bean(TerminalRegistry.class).registered().stream()
            .filter(registered -> registered.terminal().equals(adopted))
            .map(Registered::since)
            .findFirst()
            .orElseThrow();
    out().println(words().text("cli.terminal-adopted", adopted.name(), adopted.protocol()));
    out().println(words().text("cli.terminal-adopted-since", first));
    show(made, gateway);
  }

  private void print(TerminalRegistry registry) {
    List<List<String>> rows = new ArrayList<>();
    for (Terminal terminal : registry.all()) {
      Optional<Registered> how =
          registry.registered().stream().filter(r -> r.terminal().equals(terminal)).findFirst();
      rows.add(
          List.of(
              terminal.name().toString(),
              terminal.link().name().toLowerCase(Locale.ROOT),
              terminal.protocol(),
              terminal.address(),
              terminal.station(),
              terminal.owner(),
              password(registry, terminal),
              how.map(r -> words().text("cli.terminal-since", r.since(), r.by()))
                  .orElseGet(() -> words().text("cli.terminal-configured"))));
    }
    List<String> headings =
        List.of("terminal", "link", "protocol", "address", "station", "owner", "key", "since")
            .stream()
            .map(key -> words().text("terminals." + key))
            .toList();
    out()
        .print(
            TextTable.lines(
                headings, rows, List.of(), Collections.nCopies(headings.size(), false)));
  }

  private String password(TerminalRegistry registry, Terminal terminal) {
    String how =
        terminal.secret() != null
            ? "there"
            : registry.keys().missing(terminal) ? "none" : "no-need";
    return words().text("terminals.key-" + how);
  }
}
