package afterclass.gateway.web.facts;

import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.ImportEffect;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.roster.WeeklyPost;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fact that would change. Facts of consecutive dates that change alike are one.
 *
 * @param no staff number of the person; empty if the fact is about no person
 * @param name name of the person; empty if the fact is about no person
 * @param dates dates of the fact, if it is about no person; otherwise empty
 * @param before the present fact; a dash for a new one
 * @param after the new fact; a dash if it would be withdrawn
 */
public record ChangedFact(String no, String name, String dates, String before, String after) {
  private static final String NOTHING = "–";

  /** Changes of one person, or of none, from a first to a last date. */
  private record Run(ImportEffect.Difference first, LocalDate last, String before, String after) {
    static Run of(ImportEffect.Difference one, RosterWords words) {
      return new Run(one, one.either().to(), says(one.before(), words), says(one.after(), words));
    }

    private static String says(Optional<? extends Fact> fact, RosterWords words) {
      return fact.map(words::says).orElse(NOTHING);
    }

    private static boolean ofOneDay(ImportEffect.Difference change) {
      Fact fact = change.either();
      return fact.from().equals(fact.to()) && !(fact instanceof WeeklyPost);
    }

    boolean continuedBy(Run next) {
      Fact own = first.either();
      Fact other = next.first.either();
      return ofOneDay(first)
          && ofOneDay(next.first)
          && own.staff().equals(other.staff())
          && last.plusDays(1).equals(other.from())
          && before.equals(next.before)
          && after.equals(next.after);
    }

    Run with(Run next) {
      return new Run(first, next.last, before, after);
    }

    ChangedFact shown(RosterWords words) {
      Fact either = first.either();
      if (either.staff().isEmpty()) {
        return new ChangedFact("", "", dates(words), before, after);
      }
      return new ChangedFact(
          either.staff(),
          either instanceof StaffMember member
              ? member.name()
              : words.sources().name(either.staff()),
          "",
          dated(first.before(), before, words),
          dated(first.after(), after, words));
    }

    private String dated(Optional<? extends Fact> fact, String says, RosterWords words) {
      if (fact.isEmpty()) {
        return NOTHING;
      }
      return many() ? dates(words) + " " + says : words.dated(fact.get());
    }

    private boolean many() {
      return ofOneDay(first) && last.isAfter(first.either().from());
    }

    private String dates(RosterWords words) {
      Fact fact = first.either();
      return many() ? words.days(fact.from(), last) : words.dates(fact);
    }
  }

  /** Returns the first lines of changes. */
  static List<ChangedFact> of(List<ImportEffect.Difference> facts, int most, RosterWords words) {
    List<ChangedFact> lines = new ArrayList<>();
    Optional<Run> open = Optional.empty();
    for (ImportEffect.Difference fact : facts) {
      Run next = Run.of(fact, words);
      if (open.isPresent() && open.get().continuedBy(next)) {
        open = Optional.of(open.get().with(next));
        continue;
      }
      open.ifPresent(run -> lines.add(run.shown(words)));
      if (lines.size() == most) {
        return lines;
      }
      open = Optional.of(next);
    }
    open.ifPresent(run -> lines.add(run.shown(words)));
    return lines;
  }
}
