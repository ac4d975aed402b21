package afterclass.gateway.cli;

import afterclass.gateway.days.Replay;
import afterclass.gateway.days.ReplayDifference;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.TextTable;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.rules.ledger.LedgerEntry;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The command {@code replay}: judges days again from the journal and prints what would change,
 * without changing anything.
 */
@Command(name = "replay")
final class ReplayCommand extends GatewayCommand {
  @Option(names = "--from", paramLabel = "${bundle:label.DATE}", descriptionKey = "from")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "${bundle:label.DATE}", descriptionKey = "to")
  private @Nullable LocalDate to;

  ReplayCommand(GatewayMain main) {
    super(main);
  }

  @Override
  public Integer call() throws Exception {
    if (from != null && to != null) {
      inOrder(from, to);
    }
    LocalDate first;
    LocalDate last;
    List<ReplayDifference> differences;
    try (EmbeddedGateway gateway = open()) {
      LocalDate today =
          gateway
              .bean(ReportSources.class)
              .wallClock(gateway.bean(InstantSource.class).instant())
              .toLocalDate();
      last = to == null ? today : to;
      first = from == null ? last.withDayOfMonth(1) : from;
      inOrder(first, last);
      differences = gateway.bean(Replay.class).compare(first, last);
    }
    if (differences.isEmpty()) {
      out().println(words().text("cli.replay-same", first, last));
      return DONE;
    }
    out().println(words().text("cli.replay-differs", first, last, differences.size()));
    out()
        .print(
            TextTable.lines(
                List.of(
                    words().text("column.date"),
                    words().text("column.staffNo"),
                    words().text("column.service"),
                    words().text("cli.standing"),
                    words().text("cli.replayed")),
                differences.stream().map(this::row).toList(),
                List.of(),
                List.of(false, false, false, false, false)));
    return FINDINGS;
  }

  private void inOrder(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          words().text("problem.bad-range.detail", first + " – " + last)
              + " "
              + words().text("problem.bad-range.remedy"));
    }
  }

  private List<String> row(ReplayDifference difference) {
    return List.of(
        difference.date().toString(),
        difference.staff(),
        difference.service(),
        entry(difference.standing()),
        entry(difference.replayed()));
  }

  private String entry(@Nullable LedgerEntry entry) {
    if (entry == null) {
      return "-";
    }
    String status = words().text("status." + entry.status().name().toLowerCase(Locale.ROOT));
    String because =
        entry.because().stream()
            .map(b -> words().text("reason." + b.reason().code()))
            .collect(Collectors.joining(words().text("list.separator")));
    return (status + " " + entry.hours() + " " + because).strip();
  }
}
