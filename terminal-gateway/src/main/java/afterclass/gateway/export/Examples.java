package afterclass.gateway.export;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.CardAssignment;
import afterclass.gateway.roster.DayTypeEntry;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.InspectionEntry;
import afterclass.gateway.roster.Leave;
import afterclass.gateway.roster.MakeUpEntry;
import afterclass.gateway.roster.Reassignment;
import afterclass.gateway.roster.Ruling;
import afterclass.gateway.roster.RulingEntry;
import afterclass.gateway.roster.SeasonEntry;
import afterclass.gateway.roster.SignInEntry;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.roster.WeeklyPost;
import afterclass.rules.model.DayType;
import afterclass.rules.model.Inspection;
import afterclass.rules.model.Signature;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * The facts that templates show as examples, about invented people.
 *
 * @param today the day on which the template is made
 * @param service id of a service of the policy
 * @param season id of a season of the policy; empty if it has none
 * @param words the reader's language
 */
record Examples(LocalDate today, String service, String season, Messages words) {
  private static final String ONE = "0001";
  private static final String OTHER = "0002";

  /** Returns one or two facts of a kind. */
  List<Fact> of(ImportKind kind) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate first = monday.withDayOfMonth(1);
    LocalDate last = first.plusMonths(5).minusDays(1);
    return switch (kind) {
      case STAFF ->
          List.of(
              new StaffMember(ONE, words.pick("张三", "Zhang San"), null, first, Fact.NEVER),
              new StaffMember(OTHER, words.pick("李四", "Li Si"), null, first, last));
      case CARDS -> List.of(new CardAssignment("0012345678", ONE, first, Fact.NEVER));
      case ROSTER ->
          List.of(
              new WeeklyPost(ONE, 1, service, first, last),
              new WeeklyPost(OTHER, 3, service, first, Fact.NEVER));
      case EXCEPTIONS ->
          List.of(
              new Reassignment(monday, ONE, service, Reassignment.Action.SUBSTITUTE, OTHER),
              new Reassignment(monday, OTHER, service, Reassignment.Action.ADD, ""));
      case CALENDAR -> calendar(monday);
      case SIGN_IN -> List.of(new SignInEntry(monday, ONE, Signature.YES));
      case LEAVE ->
          List.of(
              new Leave(ONE, monday, monday.plusDays(2), List.of("*")),
              new Leave(OTHER, monday, monday, List.of(service)));
      case INSPECTIONS ->
          List.of(new InspectionEntry(monday, ONE, service, Inspection.Result.PRESENT, ""));
      case RULINGS ->
          List.of(new RulingEntry(monday, ONE, Ruling.ACCEPT, List.of(), List.of(), powerCut()));
      case MADE_UP -> List.of(new MakeUpEntry(monday, ONE, LocalTime.of(7, 5), forgotten()));
    };
  }

  private List<Fact> calendar(LocalDate monday) {
    DayTypeEntry holiday =
        new DayTypeEntry(monday, DayType.OFF, 0, words.pick("校庆", "School anniversary"));
    DayTypeEntry madeUp = new DayTypeEntry(monday.plusDays(5), DayType.SCHOOL, 1, "");
    return season.isEmpty()
        ? List.of(holiday, madeUp)
        : List.of(holiday, madeUp, new SeasonEntry(monday.plusDays(5), season));
  }

  private String powerCut() {
    return words.pick("考勤机停电，已核实到岗", "No power at the time clock; presence confirmed");
  }

  private String forgotten() {
    return words.pick("忘记打卡，已核实", "Forgot to punch; confirmed");
  }
}
