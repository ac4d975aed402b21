package afterclass.gateway.cli;

import afterclass.gateway.report.Grouping;
import afterclass.gateway.report.Paper;
import afterclass.gateway.report.Report;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.Reports;
import afterclass.gateway.report.Table;
import afterclass.gateway.report.TableFormat;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code report}: prints a report or writes it to a file. */
@Command(name = "report")
final class ReportCommand extends GatewayCommand {
  @Parameters(index = "0", paramLabel = "${bundle:label.NAME}", descriptionKey = "name")
  private String name = "";

  @Option(names = "--from", paramLabel = "${bundle:label.DATE}", descriptionKey = "from")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "${bundle:label.DATE}", descriptionKey = "to")
  private @Nullable LocalDate to;

  @Option(names = "--staff", paramLabel = "${bundle:label.NO}", descriptionKey = "staff")
  private @Nullable String staff;

  @Option(names = "--service", paramLabel = "${bundle:label.SERVICE}", descriptionKey = "service")
  private @Nullable String service;

  @Option(names = "--clause", paramLabel = "${bundle:label.CLAUSE}", descriptionKey = "clause")
  private @Nullable String clause;

  @Option(names = "--by", paramLabel = "day|week|month|staff|service|clause", descriptionKey = "by")
  private @Nullable String by;

  @Option(names = "--group", paramLabel = "${bundle:label.GROUP}", descriptionKey = "group")
  private @Nullable String group;

  @Option(names = "--format", paramLabel = "table|json|csv|xlsx|pdf", descriptionKey = "format")
  private @Nullable String format;

  @Option(names = "--out", paramLabel = "${bundle:label.FILE}", descriptionKey = "out")
  private @Nullable Path file;

  ReportCommand(GatewayMain main) {
    super(main);
  }

  @Override
  public Integer call() throws Exception {
    Report report =
        Reports.named(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        words().text("cli.unknown-report", name, names())));
    TableFormat form = form();
    try (EmbeddedGateway gateway = open()) {
      ReportSources sources = gateway.bean(ReportSources.class);
      LocalDate today =
          sources.wallClock(gateway.bean(InstantSource.class).instant()).toLocalDate();
      Table table = report.run(query(today, report), sources, form.words(words())).answer();
      String school = gateway.bean(SchoolSettings.class).of(Settings.SCHOOL_NAME);
      write(table, form, new Paper(school, List.of(), report.signed()));
    }
    return DONE;
  }

  private ReportQuery query(LocalDate today, Report report) {
    LocalDate last = to == null ? today : to;
    LocalDate first = from == null ? last.withDayOfMonth(1) : from;
    if (last.isBefore(first) || last.isAfter(first.plusDays(ReportQuery.MAX_DAYS - 1L))) {
      throw new IllegalArgumentException(
          words().text("problem.bad-range.detail", first + " – " + last)
              + " "
              + words().text("problem.bad-range.expected", "", ReportQuery.MAX_DAYS));
    }
    return new ReportQuery(first, last, staff, service, clause, grouping(report), group);
  }

  private @Nullable Grouping grouping(Report report) {
    String asked = by;
    if (asked == null) {
      return null;
    }
    return Grouping.ofCode(asked)
        .filter(report.groupings()::contains)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    words()
                        .text(
                            "cli.unknown-grouping",
                            asked,
                            report.groupings().stream()
                                .map(Grouping::code)
                                .collect(Collectors.joining(", ")))));
  }

  /** Returns the requested format, else that of the file's name, else a table. */
  private TableFormat form() {
    Path target = file;
    String asked = format;
    if (asked == null && target != null) {
      String text = target.toString();
      asked = text.substring(text.lastIndexOf('.') + 1);
    }
    String wanted = asked == null ? "table" : asked;
    Optional<TableFormat> form = TableFormat.ofExtension(wanted);
    if (form.isEmpty() || (form.get().binary() && target == null)) {
      throw new IllegalArgumentException(words().text("cli.unknown-format", wanted));
    }
    return form.get();
  }

  private void write(Table table, TableFormat form, Paper paper) throws java.io.IOException {
    Path target = file;
    if (target == null) {
      form.write(table, words(), out());
      out().println();
      return;
    }
    // Whole before it is written: a refused table leaves the file as it was.
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    form.write(table, words(), paper, whole);
    Files.write(target, whole.toByteArray());
    out().println(words().text("cli.written", table.rows().size(), target));
  }

  private static String names() {
    return Reports.all().stream().map(Report::name).collect(Collectors.joining(", "));
  }
}
