package afterclass.gateway.office.lookup;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Period.Part;
import afterclass.gateway.office.lookup.PeriodFound.Kind;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.School;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The question for the first and last date of a sheet, with the answers that are likely. */
final class PeriodQuestion {
  private static final int LONGEST_DAYS = 400;

  private final Clerk clerk;
  private final School school;
  private final Map<String, Choice> choices = new LinkedHashMap<>();

  PeriodQuestion(Clerk clerk) {
    this.clerk = clerk;
    this.school = clerk.school();
  }

  /** Returns a run of dates as the value of an answer. */
  static String value(Part part) {
    return part.from() + "/" + (part.to() == null ? "" : part.to());
  }

  /** Returns the run of dates of an answer; empty if it is none. */
  static Optional<Part> part(String value) {
    int slash = value.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String to = value.substring(slash + 1);
    return Optional.of(
        new Part(
            LocalDate.parse(value.substring(0, slash)), to.isEmpty() ? null : LocalDate.parse(to)));
  }

  /** Returns the period of an answer; the sheet is to be left out if it has no dates. */
  static Period period(String value) {
    return part(value).map(part -> Period.of(part.from(), part.to())).orElse(Period.SKIPPED);
  }

  /** Returns a run of dates in the reader's language. */
  static Phrase phrase(Part part) {
    return part.to() == null
        ? Phrase.of("office.range-open", part.from().toString())
        : Phrase.of("office.range", part.from().toString(), String.valueOf(part.to()));
  }

  /**
   * Returns the dates that a sheet's words mean, after asking where they are not plain.
   *
   * @return one run of dates, unless the question is open or the sheet is to be left out
   */
  Period dates(PeriodFound found) {
    if (isPlain(found)) {
      Part part = new Part(first(found), found.to());
      clerk.notice(found.where(), found.found(), Phrase.of("office.read.period", phrase(part)));
      return Period.of(part.from(), part.to());
    }
    offer(found);
    boolean must = found.kind() != Kind.DAYS || found.unsure() || isOdd(found);
    @Nullable String proposal = proposal(found);
    Question question =
        new Question(
            "period:" + (proposal == null ? found.found() : proposal),
            found.where(),
            found.found(),
            ask(found),
            Question.Form.DATES,
            List.copyOf(choices.values()),
            proposal,
            must || proposal == null);
    return clerk.ask(question).map(PeriodQuestion::period).orElse(Period.WAITING);
  }

  private boolean isPlain(PeriodFound found) {
    return found.kind() == Kind.DAYS && !found.derived() && !found.unsure() && !isOdd(found);
  }

  /** Returns whether the dates are over, reversed or too far apart to be those of a roster. */
  private boolean isOdd(PeriodFound found) {
    LocalDate from = found.from();
    LocalDate to = found.to();
    return to != null
        && (to.isBefore(school.today())
            || (from != null && (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS)))));
  }

  private @Nullable String proposal(PeriodFound found) {
    boolean over = found.isRange() && isOdd(found);
    return over || found.kind() == Kind.YEAR
        ? null
        : choices.keySet().stream().findFirst().orElse(null);
  }

  private static LocalDate first(PeriodFound found) {
    return Objects.requireNonNull(found.from());
  }

  private void offer(PeriodFound found) {
    LocalDate from = found.from();
    LocalDate to = found.to();
    boolean reversed = from != null && to != null && to.isBefore(from);
    if (from != null && to != null && !reversed) {
      offer(new Part(from, to));
    }
    LocalDate within = from == null ? (to == null ? school.today() : to) : from;
    Term term = Term.at(school, within);
    boolean already = found.kind() == Kind.DAYS || found.kind() == Kind.WEEKS;
    if (from == null || to == null) {
      openOrTerm(from, to, term);
    } else if (!already || term.known()) {
      offer(new Part(term.first(), term.last()));
    }
    if (to != null && to.isBefore(school.today())) {
      Term now = Term.at(school, school.today());
      offer(now.part());
    }
    choices.put(Choice.SKIP, Choice.of(Choice.SKIP, "office.choice.skip-sheet"));
  }

  private void openOrTerm(@Nullable LocalDate from, @Nullable LocalDate to, Term term) {
    if (to != null) {
      LocalDate first = term.first().isAfter(to) ? school.today() : term.first();
      offer(new Part(first, to));
      offerIfBefore(school.today(), to);
      return;
    }
    LocalDate first = from == null ? term.first() : from;
    offer(new Part(first, term.last()));
    if (from == null) {
      offerIfBefore(school.today(), term.last());
    }
    offer(new Part(from == null ? school.today() : from, null));
  }

  private void offerIfBefore(LocalDate from, LocalDate to) {
    if (!from.isAfter(to)) {
      offer(new Part(from, to));
    }
  }

  private void offer(Part part) {
    choices.putIfAbsent(value(part), new Choice(value(part), phrase(part)));
  }

  private Phrase ask(PeriodFound found) {
    if (found.isRange() && isOdd(found)) {
      LocalDate last = Objects.requireNonNull(found.to());
      Part dates = new Part(first(found), last);
      if (last.isBefore(dates.from())) {
        return Phrase.of("office.ask.period-reversed");
      }
      boolean over = last.isBefore(school.today());
      return Phrase.of(over ? "office.ask.period-over" : "office.ask.period-long", phrase(dates));
    }
    String key =
        switch (found.kind()) {
          case DAYS -> found.unsure() ? "unsure" : "derived";
          case MONTHS -> "months";
          case START -> "start";
          case END -> "end";
          case WEEKS -> "weeks";
          case TERM -> "term";
          case YEAR -> "year";
          case NONE -> "none";
        };
    return Phrase.of("office.ask.period-" + key);
  }
}
