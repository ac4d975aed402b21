package afterclass.gateway.office.layout.leave;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.layout.leave.LeaveRows.Known;
import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.lookup.ServiceWords;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.lookup.Settled.State;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.sheet.GridCell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The reader of the leaves of a sheet, once they are found. */
public final class LeaveReader {
  private final Clerk clerk;
  private final Function<Entry, List<Settled>> people;
  private final ServiceWords words;
  private final PartOfDay parts;
  private final LeaveTime time;
  private final Consent consent;
  private final LeaveType types;

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
  }

  /** Reads leaves. */
  public void read(List<Entry> entries) {
    entries.forEach(consent::see);
    entries.forEach(types::see);
    entries.forEach(parts::see);
    words.settle();
    List<Known> known = new ArrayList<>();
    List<Entry> taken = new ArrayList<>();
    for (Entry entry : entries) {
      if (taken(entry)) {
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
      clerk.skip(
          entry.grid().place(entry.row()),
          entry.grid().beginning(entry.row()),
          "office.skip.nobody");
      return;
    }
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

  /** Tells where to enter the substitutes, whom leave does not hold. */
  private void substitutes(List<Entry> entries) {
    List<Place> where = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Entry entry : entries) {
      for (GridCell cell : entry.filled("substitute")) {
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
