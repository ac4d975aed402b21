package afterclass.gateway.office.layout.leave;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.lookup.ServiceWords;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.lookup.Settled.State;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.sheet.GridCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The reader of the leaves of a sheet, once they are found. */
public final class LeaveReader {
  private final Clerk clerk;
  private final Function<Entry, List<Settled>> people;
  private final ServiceWords words;
  private final PartOfDay parts;
  private final LeaveTime time;
  private final HalfDays halves;
  private final Consent consent;
  private final LeaveType types;

  /** A leave whose days are known. */
  private record Known(Entry entry, List<Settled> people, List<Piece> pieces) {}

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
    this.halves = new HalfDays(clerk);
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
    for (Known each : known) {
      each.pieces().forEach(piece -> halves.see(piece, place(each.entry())));
    }
    known.forEach(this::rows);
    substitutes(taken);
  }

  private static Place place(Entry entry) {
    return entry.where("when", "from", "date", "day").get(0);
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
      known.add(new Known(entry, who, days.pieces()));
    }
  }

  private void rows(Known known) {
    List<Place> where =
        known.entry().where("when", "from", "to", "date", "month", "day", "part", "days", "back");
    for (Piece piece : known.pieces()) {
      Settled covers = halves.covers(piece);
      if (covers.state() == State.SKIPPED) {
        clerk.skip(
            known.entry().grid().place(known.entry().row()),
            known.entry().who(),
            "office.leave.skip.nothing-covered");
        continue;
      }
      for (Settled person : known.people()) {
        row(where, person, piece, covers);
      }
    }
  }

  private void row(List<Place> where, Settled person, Piece piece, Settled covers) {
    if (person.state() == State.SKIPPED) {
      return;
    }
    if (!person.isFound() || !covers.isFound()) {
      clerk.wait(1);
      return;
    }
    Map<String, String> values = new LinkedHashMap<>();
    values.put("staffNo", person.value());
    values.put("from", piece.from().toString());
    values.put("to", piece.to().toString());
    values.put("covers", covers.value());
    clerk.row(where, values);
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
