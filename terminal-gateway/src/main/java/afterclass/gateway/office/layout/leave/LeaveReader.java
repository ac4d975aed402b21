package afterclass.gateway.office.layout.leave;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.layout.leave.LeaveRows.Known;
import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.lookup.ServiceWords;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.lookup.Settled.State;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.value.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The reader of the leaves of a sheet, once they are found. */
public final class LeaveReader {
  /** Words that say that nobody else takes over. */
  private static final Pattern OWN =
      Pattern.compile(
          "(自行|自己|已|内部|同组|组内|本人)?(调|换|安排|解决|协调|调整|调换)(课|好|节|好课)?|(当天|当日)?(无|没有|没)课.*|自习|不需要?|自行.*");

  private final Clerk clerk;
  private final Function<Entry, List<Settled>> people;
  private final ServiceWords words;
  private final PartOfDay parts;
  private final LeaveTime time;
  private final Consent consent;
  private final LeaveType types;
  private final EndedLeave ended;
  private @Nullable Entry above;

  /**
   * Creates a reader.
   *
   * @param dates the lookup of the sheet's dates
   * @param people the lookup of the people of an entry; none if it names nobody
   */
  public LeaveReader(Clerk clerk, Dates dates, Function<Entry, List<Settled>> people) {
    this.clerk = clerk;
    this.people = people;
    this.words = new ServiceWords(clerk);
    this.parts = new PartOfDay(clerk, words);
    this.time = new LeaveTime(clerk, dates, parts);
    this.consent = new Consent(clerk);
    this.types = new LeaveType(clerk);
    this.ended = new EndedLeave(clerk, dates);
  }

  /** A leave, and whether it was over before use began and is left out. */
  private record Line(Entry entry, boolean over) {}

  /** Reads leaves. */
  public void read(List<Entry> all) {
    List<Line> lines = all.stream().map(each -> new Line(each, ended.leavesOut(each))).toList();
    List<Entry> entries = lines.stream().filter(each -> !each.over()).map(Line::entry).toList();
    entries.forEach(consent::see);
    entries.forEach(types::see);
    entries.forEach(parts::see);
    time.see(entries);
    words.settle();
    List<Known> known = new ArrayList<>();
    List<Entry> taken = new ArrayList<>();
    for (Line line : lines) {
      Entry entry = line.entry();
      if (line.over()) {
        // A row without a name below it may be about the same person.
        above = entry.who().isEmpty() ? above : entry;
      } else if (taken(entry)) {
        taken.add(entry);
        days(entry, known);
      }
    }
    new LeaveRows(clerk).write(known);
    substitutes(taken);
  }

  /** Returns whether an entry is an approved leave. */
  private boolean taken(Entry entry) {
    Settled approved = consent.of(entry);
    Settled leave = approved.isFound() ? types.of(entry) : approved;
    if (leave.state() == State.WAITING) {
      clerk.wait(1);
    }
    return leave.isFound();
  }

  private void days(Entry entry, List<Known> known) {
    List<Settled> who = people.apply(entry);
    if (who.isEmpty()) {
      who = whose(entry);
    }
    if (who.isEmpty()) {
      clerk.skip(
          entry.grid().place(entry.row()),
          entry.grid().beginning(entry.row()),
          "office.skip.nobody");
      return;
    }
    above = entry;
    if (who.stream().allMatch(each -> each.state() == State.SKIPPED)) {
      clerk.skip(entry.grid().place(entry.row()), entry.who(), "office.skip.answered");
      return;
    }
    Outcome days = time.read(entry);
    if (days.state() == State.WAITING) {
      clerk.wait(1);
    } else if (days.isFound()) {
      List<Place> where =
          entry.where("when", "from", "to", "date", "month", "day", "part", "days", "back");
      known.add(new Known(entry.who(), where, who, days.pieces()));
    }
  }

  /** Asks who is on leave in a row that names nobody but has days. */
  private List<Settled> whose(Entry entry) {
    if (entry.where("when", "from", "date", "day").get(0).cell().isEmpty()
        && entry.cell("when").or(() -> entry.cell("from")).or(() -> entry.cell("date")).isEmpty()) {
      return List.of();
    }
    List<Choice> choices = new ArrayList<>();
    if (above != null) {
      List<Settled> same = people.apply(above);
      if (same.size() == 1 && same.get(0).isFound()) {
        choices.add(Choice.same(same.get(0).value(), same.get(0).value() + " " + above.who()));
      }
    }
    choices.add(Choice.of(Choice.SKIP, "office.choice.skip-row"));
    Place place = entry.place("name");
    Question question =
        Question.choice(
                "whose:" + entry.grid().line(entry.row()),
                place,
                "",
                Phrase.of("office.leave.ask.whose", place),
                choices)
            .or(Question.Form.PERSON);
    return List.of(Settled.of(clerk.ask(question)));
  }

  /** Tells where to enter the substitutes, whom leave does not hold. */
  private void substitutes(List<Entry> entries) {
    List<Place> where = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Entry entry : entries) {
      for (GridCell cell : entry.filled("substitute")) {
        if (OWN.matcher(Plain.tight(cell.text())).matches()) {
          continue;
        }
        where.add(entry.place(cell));
        names.add(cell.text());
      }
    }
    if (!where.isEmpty()) {
      clerk.notice(
          where,
          String.join("、", names),
          Phrase.of("office.leave.read.substitutes", String.valueOf(where.size())));
    }
  }
}
