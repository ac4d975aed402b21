package afterclass.gateway.cli;

import afterclass.gateway.i18n.Sentences;
import afterclass.gateway.policy.PolicyVersion;
import afterclass.gateway.report.PlanNames;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.wiring.ConfigCheck;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;

/**
 * The command {@code check-config}: reads the configuration as the service would, and reports all
 * problems.
 */
@Command(name = "check-config")
final class CheckConfigCommand extends GatewayCommand {
  private static final int SHOWN = 50;

  CheckConfigCommand(GatewayMain main) {
    super(main);
  }

  @Override
  public Integer call() throws Exception {
    Map<String, Object> settings = settings();
    ConfigCheck check = ConfigCheck.of(settings, words());
    if (!check.problems().isEmpty()) {
      out().println(words().text("cli.config-bad", main().config(), check.problems().size()));
      check
          .problems()
          .forEach(problem -> out().println("  " + Sentences.ofSetting(problem, words())));
      tellUnread(settings, out()::println);
      return FINDINGS;
    }
    errors().println(words().text("cli.store", check.store()));
    List<PolicyVersion> versions = check.versions();
    out().println(words().text("cli.config-good", main().config(), title(versions.get(0))));
    for (PolicyVersion version : versions.subList(1, versions.size())) {
      out().println(words().text("cli.version-from", version.from(), title(version)));
    }
    for (Terminal terminal : check.terminals()) {
      String link = terminal.link().name().toLowerCase(Locale.ROOT);
      out()
          .println(
              ("  "
                      + terminal.name()
                      + "  "
                      + link
                      + "  "
                      + terminal.protocol()
                      + "  "
                      + terminal.address())
                  .stripTrailing());
    }
    tellUnread(settings, out()::println);
    open(check.withoutKey());
    lost(check.lostCards());
    return DONE;
  }

  /** Reports cards that no terminal can read; the configuration is usable, but needs attention. */
  private void lost(List<ConfigCheck.LostCard> cards) {
    if (cards.isEmpty()) {
      return;
    }
    out().println(words().text("cli.lost-cards", cards.size()));
    cards.stream()
        .limit(SHOWN)
        .forEach(
            lost ->
                out().println("  " + words().text("cli.lost-card", lost.card(), lost.terminals())));
  }

  /** Reports terminals without a key: anyone who knows their names could impersonate them. */
  private void open(List<String> terminals) {
    if (!terminals.isEmpty()) {
      out().println(words().text("cli.open-terminals", terminals.size()));
      terminals.forEach(
          name -> out().println("  " + name + "  " + ConfigCheck.passwordCommand(name)));
    }
  }

  private String title(PolicyVersion version) {
    return PlanNames.version(version.policy(), words());
  }
}
