package afterclass.gateway.cli;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.JudgedDay;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.StaffDayDetails;
import afterclass.gateway.report.TextTable;
import afterclass.gateway.report.TimelineEntry;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.rules.explain.DayExplanation;
import afterclass.rules.explain.RequirementExplanation;
import afterclass.rules.explain.ServiceExplanation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command {@code explain}: explains how a staff member's day was judged. */
@Command(name = "explain")
final class ExplainCommand extends GatewayCommand {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  @Parameters(index = "0", paramLabel = "${bundle:label.STAFF}", descriptionKey = "staff")
  private String staff = "";

  @Parameters(index = "1", paramLabel = "${bundle:label.DATE}", descriptionKey = "date")
  private LocalDate date = LocalDate.EPOCH;

  ExplainCommand(GatewayMain main) {
    super(main);
  }

  @Override
  public Integer call() throws Exception {
    Messages words = words();
    try (EmbeddedGateway gateway = open()) {
      ReportSources sources = gateway.bean(ReportSources.class);
      StaffMember member =
          sources
              .roster()
              .staff(staff)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          words.text("problem.unknown-staff.detail", staff)
                              + " "
                              + words.text("problem.unknown-staff.remedy")));
      Optional<StaffDayDetails> day = StaffDayDetails.read(member, date, sources, words);
      if (day.isEmpty()) {
        throw new IllegalArgumentException(
            words.text("problem.unknown-day.detail", staff + " " + date));
      }
      print(day.get(), sources);
    }
    return DONE;
  }

  private void print(StaffDayDetails day, ReportSources sources) {
    Messages words = words();
    line(words.text("staff-day.title", day.member().name(), day.member().no(), day.date()));
    day.judged()
        .flatMap(j -> j.explain(words))
        .ifPresentOrElse(
            this::explanation,
            () ->
                line(
                    day.judged().isPresent()
                        ? words.text("staff-day.other-policy")
                        : sources
                            .judged()
                            .neverJudged(day.date(), words)
                            .orElseGet(() -> words.text("staff-day.unjudged"))));
    day.judged().ifPresent(judged -> otherPolicy(judged, sources));
    line("");
    line(words.text("staff-day.timeline"));
    day.timeline().forEach(this::timeline);
  }

  private void explanation(DayExplanation explained) {
    line(explained.season() + " · " + explained.headline());
    line("");
    for (ServiceExplanation service : explained.services()) {
      line(
          "- "
              + service.name()
              + " · "
              + words().text("cli.hours", service.hours())
              + " · "
              + service.statusLabel());
      line("  " + service.sentence());
    }
    explained.incidents().forEach(incident -> line("! " + incident));
    for (RequirementExplanation requirement : explained.requirements()) {
      line("");
      line(requirement.name() + " · " + requirement.stateLabel());
      line("  " + requirement.sentence());
      line("  " + requirement.clause() + " " + requirement.clauseZh());
      if (words().english()) {
        line("  " + requirement.clauseEn());
      }
    }
  }

  private void otherPolicy(JudgedDay day, ReportSources sources) {
    if (!day.samePolicy()) {
      line(
          words()
              .text(
                  "staff-day.changed-policy",
                  sources.names(words()).policy(day.outcome().policy()),
                  day.outcome().policy().version()));
    }
  }

  private void timeline(TimelineEntry entry) {
    LocalTime from = entry.from().toLocalTime();
    String until = entry.to() == null ? "" : "–" + TIME.format(entry.to());
    List<String> parts =
        List.of(
            TIME.format(from) + until,
            words().text("timeline." + entry.kind().code()),
            entry.what(),
            entry.note());
    line("  " + String.join(" · ", parts));
  }

  private void line(String text) {
    out().println(TextTable.clean(text));
  }
}
