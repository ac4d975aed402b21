package afterclass.gateway.office.layout.leave;

import afterclass.gateway.office.lookup.Dates;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The leaves of one name that lie on the same days. Two people of that name may be meant, so that
 * one answer is not enough for both.
 */
public final class Overlaps {
  private final Set<Integer> rows = new HashSet<>();
  private final Set<Integer> following = new HashSet<>();

  /** The days of a leave. */
  private record Days(String who, int row, List<Span> spans) {
    boolean touches(Days other) {
      return row != other.row
          && who.equals(other.who)
          && spans.stream()
              .anyMatch(one -> other.spans.stream().anyMatch(two -> overlap(one, two)));
    }

    /**
     * Returns whether another leave begins earlier or ends sooner, and this one goes on from it.
     */
    boolean follows(Days other) {
      if (row <= other.row || !who.equals(other.who) || spans.isEmpty() || other.spans.isEmpty()) {
        return false;
      }
      Span before = other.spans.get(other.spans.size() - 1);
      Span own = spans.get(0);
      return !before.from().isAfter(own.from())
          && last(before).isBefore(last(own))
          && !last(before).plusDays(1).isBefore(own.from());
    }

    private static boolean overlap(Span one, Span two) {
      return !last(one).isBefore(two.from()) && !last(two).isBefore(one.from());
    }

    private static LocalDate last(Span span) {
      return span.to() == null ? span.from() : span.to();
    }
  }

  /** Compares the leaves of a sheet. */
  public Overlaps(List<Entry> entries, Dates dates) {
    List<Days> all = new ArrayList<>();
    for (Entry entry : entries) {
      Stated.of(entry, dates)
          .ifPresent(
              stated -> all.add(new Days(Plain.tight(entry.who()), entry.row(), stated.spans())));
    }
    for (Days one : all) {
      if (all.stream().anyMatch(one::touches)) {
        rows.add(one.row());
      }
      if (all.stream().anyMatch(one::follows)) {
        following.add(one.row());
      }
    }
  }

  /** Returns whether another leave of the same name lies on days of this one. */
  public boolean has(Entry entry) {
    return rows.contains(entry.row());
  }

  /** Returns whether a leave goes on from one of the same name above it. */
  boolean follows(Entry entry) {
    return following.contains(entry.row());
  }
}
