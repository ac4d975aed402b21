package afterclass.gateway.cli;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.report.TextTable;
import afterclass.gateway.security.Account;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import afterclass.gateway.security.Sessions;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command {@code account}: lists and changes accounts for the machine's owner, even if no
 * person can sign in.
 */
@Command(name = "account")
final class AccountCommand extends GatewayCommand {
  /** The action of the command. */
  enum Action {
    /** Lists all accounts. */
    list,
    /** Adds an account. */
    add,
    /** Sets an account's password. */
    password,
    /** Disables an account. */
    disable,
    /** Enables an account. */
    enable,
    /** Ends an account's sessions. */
    sign_out
  }

  @Parameters(index = "0", paramLabel = "${bundle:label.ACTION}", descriptionKey = "account-action")
  private String action = "";

  @Parameters(
      index = "1",
      paramLabel = "${bundle:label.NAME}",
      arity = "0..1",
      descriptionKey = "account-name")
  private String name = "";

  @Option(names = "--display", paramLabel = "${bundle:label.TEXT}", descriptionKey = "display")
  private String display = "";

  @Option(
      names = "--role",
      paramLabel = "${bundle:label.ROLE}",
      split = ",",
      descriptionKey = "role")
  private List<String> roles = new ArrayList<>();

  @Option(names = "--staff", paramLabel = "${bundle:label.NO}", descriptionKey = "account-staff")
  private String staff = "";

  @Option(names = "--password-stdin", descriptionKey = "account-password")
  private boolean password;

  AccountCommand(GatewayMain main) {
    super(main);
  }

  @Override
  public Integer call() throws IOException {
    Optional<Action> asked =
        Arrays.stream(Action.values())
            .filter(a -> a.name().equals(action.replace('-', '_').toLowerCase(Locale.ROOT)))
            .findFirst();
    if (asked.isEmpty() || (asked.get() != Action.list && name.isBlank())) {
      throw new IllegalArgumentException(words().text("cli.account-actions", action));
    }
    String secret = password ? firstLine() : "";
    try (EmbeddedGateway gateway = openOrBegin()) {
      People people = gateway.bean(People.class);
      Actor by = Actor.command();
      switch (asked.get()) {
        case add -> people.add(name, shown(), roles(), staff, secret, by);
        case password -> people.password(name, secret, by);
        case disable -> people.disable(name, true, by);
        case enable -> people.disable(name, false, by);
        case sign_out -> gateway.bean(Sessions.class).endAll(people.existing(name).name(), by);
        default -> print(people);
      }
      if (asked.get() != Action.list) {
        out().println(words().text("cli.account-done", action, name));
      }
      return DONE;
    } catch (ProblemException e) {
      out().println(e.in(words()));
      return FINDINGS;
    }
  }

  private String shown() {
    return display.isBlank() ? name : display;
  }

  private List<Role> roles() {
    List<Role> known = new ArrayList<>();
    for (String role : roles) {
      known.add(
          Role.of(role.strip())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          words()
                              .text(
                                  "cli.account-role",
                                  role,
                                  Arrays.stream(Role.values()).map(Role::id).toList()))));
    }
    return known;
  }

  private String roles(Account account) {
    return account.roles().stream()
        .map(role -> words().text("role." + role.id()))
        .collect(Collectors.joining(words().text("list.separator")));
  }

  private void print(People people) {
    List<List<String>> rows = new ArrayList<>();
    for (Account account : people.accounts()) {
      rows.add(
          List.of(
              account.name(),
              account.display(),
              roles(account),
              account.staff(),
              account.enabled() ? "" : words().text("account.disabled")));
    }
    List<String> headings =
        List.of("account.name", "account.display", "account.roles", "column.staffNo").stream()
            .map(key -> words().text(key))
            .toList();
    List<String> all = new ArrayList<>(headings);
    all.add("");
    out().print(TextTable.lines(all, rows, List.of(), Collections.nCopies(all.size(), false)));
  }
}
