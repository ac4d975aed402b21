package afterclass.gateway.roster;

import afterclass.gateway.credential.CardSpelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A person's facts of one kind that hold over ranges of dates, while rows fit others among them or
 * take dates out of them. No date changes but those that a row names.
 */
final class Spans {
  private static final String ALL = "*";

  private final Map<String, DatedFact> before = new LinkedHashMap<>();
  private final Map<String, DatedFact> after = new LinkedHashMap<>();

  /**
   * Facts to work on.
   *
   * @param facts those of one kind and person
   */
  Spans(List<DatedFact> facts) {
    facts.forEach(fact -> before.put(fact.key(), fact));
    after.putAll(before);
  }

  /** A person's facts that one of the same kind can concern. */
  static Spans of(RosterSnapshot roster, DatedFact fact) {
    List<DatedFact> all = roster.ranges(fact.kind(), fact.staff());
    return new Spans(
        fact.kind() == ImportKind.ROSTER
            ? all.stream().filter(other -> sameThing(other, fact)).toList()
            : all);
  }

  /** What a row about a range does to what holds. */
  static List<FactChange> effects(RosterSnapshot roster, FactChange change) {
    Spans spans = of(roster, change.fact());
    if (change.way() == FactChange.Way.TAKE_OUT) {
      spans.takeOut(change.fact());
    } else if (change.retire()) {
      return List.of(change);
    } else {
      spans.fit(change.fact());
    }
    return spans.changes();
  }

  /** Whether a kind's facts hold over ranges of which there may be several a person. */
  static boolean has(ImportKind kind) {
    return kind == ImportKind.CARDS || kind == ImportKind.ROSTER || kind == ImportKind.LEAVE;
  }

  /** What is otherwise by now, as changes of what holds under the keys. */
  List<FactChange> changes() {
    List<FactChange> changes = new ArrayList<>();
    before.forEach(
        (key, fact) -> {
          if (!after.containsKey(key)) {
            changes.add(new FactChange(fact, true));
          }
        });
    after.forEach(
        (key, fact) -> {
          if (!fact.equals(before.get(key))) {
            changes.add(FactChange.hold(fact));
          }
        });
    return changes;
  }

  /**
   * Leave for everything, of which a part shall be taken out: what is left of everything cannot be
   * named.
   */
  Optional<DatedFact> unpartable(DatedFact span) {
    return span.kind() != ImportKind.LEAVE || values(span).isEmpty() || values(span).contains(ALL)
        ? Optional.empty()
        : after.values().stream()
            .filter(fact -> fact.meets(span) && values(fact).contains(ALL))
            .findFirst();
  }

  /** Takes the dates of a span out of whatever covers them; a range is split. */
  void takeOut(DatedFact span) {
    for (String key : List.copyOf(after.keySet())) {
      DatedFact whole = after.get(key);
      if (whole != null && whole.meets(span) && concerns(span, whole)) {
        cut(whole, span);
      }
    }
  }

  /** Whether a span says anything of what a fact says; a card may be spelled otherwise. */
  private static boolean concerns(DatedFact span, DatedFact whole) {
    if (span.kind() == ImportKind.CARDS) {
      return CardSpelling.plain(span.subject()).equals(CardSpelling.plain(whole.subject()));
    }
    Set<String> common = values(whole);
    common.retainAll(values(span));
    boolean part = !values(span).isEmpty() && !values(span).contains(ALL);
    return sameThing(span, whole) && (!part || !common.isEmpty());
  }

  private void cut(DatedFact whole, DatedFact span) {
    after.remove(whole.key());
    add(whole, whole.from(), span.from().minusDays(1), whole.value());
    Set<String> rest = values(whole);
    rest.removeAll(values(span));
    if (!values(span).isEmpty() && !values(span).contains(ALL) && !rest.isEmpty()) {
      add(
          whole,
          later(whole.from(), span.from()),
          earlier(whole.to(), span.to()),
          String.join(";", rest));
    }
    add(whole, span.to().plusDays(1), whole.to(), whole.value());
  }

  /** A piece; where another fact has its key, one says what both do. */
  private void add(DatedFact of, LocalDate from, LocalDate to, String value) {
    if (from.isAfter(to)) {
      return;
    }
    DatedFact piece = piece(of, from, to, value);
    DatedFact there = after.get(piece.key());
    if (there != null && piece.kind() == ImportKind.LEAVE) {
      Set<String> both = values(there);
      both.addAll(values(piece));
      piece = piece(of, from, to, String.join(";", both));
    } else if (there != null && there.to().isAfter(to)) {
      piece = there;
    }
    after.put(piece.key(), piece);
  }

  /**
   * Fits a fact among the others, in place of the one that has its key. A person's ranges of a card
   * that touch the same dates become one, and a line of the pattern takes the place of those that
   * lie within it: otherwise their dates would remain when it ends or is taken back.
   *
   * @return a longer range that says the same already; then nothing is otherwise
   */
  Optional<DatedFact> fit(DatedFact fact) {
    if (!after.containsKey(fact.key())) {
      Optional<DatedFact> longer =
          after.values().stream().filter(other -> contains(other, fact)).findFirst();
      if (longer.isPresent()) {
        return longer;
      }
    }
    DatedFact fitted = fact;
    if (fact.kind() != ImportKind.LEAVE) {
      for (DatedFact other : List.copyOf(after.values())) {
        boolean joins = fact.kind() == ImportKind.CARDS ? other.meets(fitted) : within(other, fact);
        if (!other.key().equals(fact.key()) && sameThing(other, fact) && joins) {
          after.remove(other.key());
          fitted = union(fitted, other);
        }
      }
    }
    after.put(fitted.key(), fitted);
    return Optional.empty();
  }

  private static DatedFact union(DatedFact one, DatedFact other) {
    return piece(one, earlier(one.from(), other.from()), later(one.to(), other.to()), one.value());
  }

  private static boolean contains(DatedFact longer, DatedFact fact) {
    Set<String> said = values(longer);
    return within(fact, longer)
        && sameThing(longer, fact)
        && (said.contains(ALL) || said.containsAll(values(fact)));
  }

  private static boolean within(DatedFact inner, DatedFact outer) {
    return !inner.from().isBefore(outer.from()) && !inner.to().isAfter(outer.to());
  }

  private static boolean sameThing(DatedFact one, DatedFact other) {
    return one.subject().equals(other.subject()) && one.weekday() == other.weekday();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Set<String> values(DatedFact fact) {
    Set<String> values = new TreeSet<>(List.of(fact.value().split(";", -1)));
    values.remove("");
    return values;
  }

  private static DatedFact piece(DatedFact of, LocalDate from, LocalDate to, String value) {
    String key = key(of.kind(), of.staff(), of.subject(), of.weekday(), from, to);
    return new DatedFact(
        of.kind(), key, of.staff(), of.subject(), of.weekday(), from, to, value, of.detail());
  }

  /** The key of a fact over a range. */
  static String key(
      ImportKind kind, String staff, String subject, int weekday, LocalDate from, LocalDate to) {
    return switch (kind) {
      case CARDS -> subject + "|" + from;
      case ROSTER -> String.join("|", staff, String.valueOf(weekday), subject, from.toString());
      case LEAVE -> String.join("|", staff, from.toString(), to.toString());
      case STAFF, EXCEPTIONS, CALENDAR, SIGN_IN, INSPECTIONS, RULINGS, MADE_UP ->
          throw new IllegalArgumentException(kind + " has no ranges");
    };
  }
}
