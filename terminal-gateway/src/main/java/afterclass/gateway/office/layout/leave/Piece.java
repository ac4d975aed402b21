package afterclass.gateway.office.layout.leave;

import afterclass.gateway.office.value.DayPart;
import afterclass.gateway.office.value.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Days of leave, or parts of one day.
 *
 * @param from first day
 * @param to last day, included
 * @param parts parts of the day; none for whole days
 * @param covers ids of the services and requirements, parted by {@code ;}, where they are known
 *     without the parts; otherwise empty
 */
public record Piece(LocalDate from, LocalDate to, Set<DayPart> parts, String covers) {
  private static final Set<DayPart> REST_FROM_NOON = Set.of(DayPart.NOON, DayPart.AFTERNOON);
  private static final Set<DayPart> UNTIL_NOON = Set.of(DayPart.MORNING, DayPart.NOON);

  public Piece {
    parts = Set.copyOf(parts);
  }

  /** Returns whole days. */
  public static Piece days(LocalDate from, LocalDate to) {
    return new Piece(from, to, Set.of(), "");
  }

  /** Returns a part of one day. */
  public static Piece part(LocalDate day, Set<DayPart> parts) {
    return new Piece(day, day, parts, "");
  }

  /** Returns the same days with the services and requirements that they cover. */
  public Piece covering(String ids) {
    return new Piece(from, to, Set.of(), ids);
  }

  /** Returns a part of each of the days, of several days one piece. */
  public Piece only(Set<DayPart> some) {
    return new Piece(from, to, some, "");
  }

  /** Returns whether the days are whole. */
  public boolean isWhole() {
    return parts.isEmpty() && covers.isEmpty();
  }

  /** Returns twice the number of days, so that a half day counts 1. */
  public long halves() {
    long days = to.toEpochDay() - from.toEpochDay() + 1;
    return isWhole() ? 2 * days : days;
  }

  /** Returns the pieces of a run of days: a part of its first day, whole days, part of its last. */
  public static List<Piece> of(Span span) {
    LocalDate last = span.to() == null ? span.from() : span.to();
    if (span.isOneDay() || last.equals(span.from())) {
      return List.of(part(span.from(), one(span.fromPart(), span.toPart())));
    }
    List<Piece> pieces = new ArrayList<>();
    Set<DayPart> first = first(span.fromPart());
    Set<DayPart> end = last(span.toPart());
    LocalDate begin = first.isEmpty() ? span.from() : span.from().plusDays(1);
    LocalDate whole = end.isEmpty() ? last : last.minusDays(1);
    if (!first.isEmpty()) {
      pieces.add(part(span.from(), first));
    }
    if (!whole.isBefore(begin)) {
      pieces.add(days(begin, whole));
    }
    if (!end.isEmpty()) {
      pieces.add(part(last, end));
    }
    return pieces;
  }

  private static Set<DayPart> one(DayPart from, DayPart to) {
    DayPart begin = usual(from);
    DayPart end = usual(to);
    if (begin == DayPart.WHOLE || begin == end) {
      return end == DayPart.WHOLE ? Set.of() : Set.of(end);
    }
    if (begin == DayPart.MORNING) {
      return end == DayPart.NOON ? UNTIL_NOON : Set.of();
    }
    return begin == DayPart.NOON ? REST_FROM_NOON : Set.of(begin);
  }

  /** Returns the parts of the first of several days that begins at a part. */
  private static Set<DayPart> first(DayPart from) {
    return switch (usual(from)) {
      case NOON -> REST_FROM_NOON;
      case AFTERNOON -> Set.of(DayPart.AFTERNOON);
      case EVENING -> Set.of(DayPart.EVENING);
      default -> Set.of();
    };
  }

  /** Returns the parts of the last of several days that ends with a part. */
  private static Set<DayPart> last(DayPart to) {
    return switch (usual(to)) {
      case MORNING -> Set.of(DayPart.MORNING);
      case NOON -> UNTIL_NOON;
      default -> Set.of();
    };
  }

  /** Returns the part that an early morning belongs to. */
  static DayPart usual(DayPart part) {
    return part == DayPart.MORNING_EARLY ? DayPart.MORNING : part;
  }
}
