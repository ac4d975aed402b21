package afterclass.gateway.office.layout.leave;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.lookup.Settled.State;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of leaves whose days are known; what half days cover is asked once for all. */
public final class LeaveRows {
  private final Clerk clerk;
  private final HalfDays halves;

  /**
   * A leave whose days are known.
   *
   * @param who name as written
   * @param where its cells, that with the days first
   * @param people the people on leave
   * @param pieces the days
   */
  public record Known(String who, List<Place> where, List<Settled> people, List<Piece> pieces) {
    public Known {
      where = List.copyOf(where);
      people = List.copyOf(people);
      pieces = List.copyOf(pieces);
    }
  }

  /** Creates the writer of rows. */
  public LeaveRows(Clerk clerk) {
    this.clerk = clerk;
    this.halves = new HalfDays(clerk);
  }

  /** Hands in the rows of leaves. */
  public void write(List<Known> all) {
    for (Known each : all) {
      each.pieces().forEach(piece -> halves.see(piece, each.where().get(0)));
    }
    all.forEach(known -> write(known, all));
  }

  /** Returns whether another leave of the same people has all days of some and more. */
  private static boolean isWithin(Known known, Piece piece, List<Known> all) {
    return piece.isWhole()
        && all.stream()
            .filter(other -> other.people().equals(known.people()))
            .flatMap(other -> other.pieces().stream())
            .anyMatch(other -> other.isWhole() && contains(other, piece));
  }

  private static boolean contains(Piece one, Piece other) {
    return !one.from().isAfter(other.from())
        && !one.to().isBefore(other.to())
        && !(one.from().equals(other.from()) && one.to().equals(other.to()));
  }

  private void write(Known known, List<Known> all) {
    for (Piece piece : known.pieces()) {
      if (known.people().stream().allMatch(Settled::isFound) && isWithin(known, piece, all)) {
        Phrase days = DayLabel.days(piece.from(), piece.to());
        clerk.skip(known.where().get(0).row(), known.who(), "office.leave.skip.within", days);
        continue;
      }
      Settled covers = halves.covers(piece);
      if (covers.state() == State.SKIPPED) {
        clerk.skip(known.where().get(0).row(), known.who(), "office.leave.skip.nothing-covered");
        continue;
      }
      known.people().forEach(person -> row(known.where(), person, piece, covers));
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
}
