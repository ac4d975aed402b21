package afterclass.gateway.office.lookup;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Period.Part;
import afterclass.gateway.office.lookup.PeriodFound.Kind;
import afterclass.gateway.office.lookup.SeasonSheets.Mode;
import afterclass.gateway.office.lookup.SeasonSheets.SheetPart;
import afterclass.gateway.office.lookup.Settled.State;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.sheet.Grid;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dates of the sheets of a file of which each holds for a part of the year. It asks which
 * sheets are to be imported, and from when to when where their dates do not tell it.
 */
final class SeasonPeriods {
  private static final String ALL = "all";
  private static final String ONLY = "only:";
  private static final String TABLE = "table";
  private static final long LONGEST_TERM = 190;
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private final Clerk clerk;
  private final School school;
  private final SeasonSheets seasons;
  private final String fileName;

  SeasonPeriods(Clerk clerk, SeasonSheets seasons, String fileName) {
    this.clerk = clerk;
    this.school = clerk.school();
    this.seasons = seasons;
    this.fileName = fileName;
  }

  /** Returns the dates of a sheet. */
  Period of(SheetPart part) {
    Optional<String> chosen = sheets();
    Period window = window();
    if (chosen.isEmpty() || window.state() == State.WAITING) {
      return Period.WAITING;
    }
    boolean all = chosen.get().equals(ALL);
    boolean wanted = all || chosen.get().equals(ONLY + part.grid().name());
    if (!wanted || window.state() == State.SKIPPED) {
      clerk.skip(part.grid().place(), part.grid().name(), "office.skip.answered");
      return Period.SKIPPED;
    }
    List<Part> parts = seasons.within(part, window.parts().get(0));
    if (parts.isEmpty()) {
      clerk.skip(part.grid().place(), part.grid().name(), "office.skip.no-dates");
      return Period.SKIPPED;
    }
    parts.forEach(
        each ->
            clerk.notice(
                part.grid().place(),
                part.grid().name(),
                "office.read.period",
                PeriodQuestion.phrase(each)));
    return new Period(State.FOUND, parts);
  }

  private Optional<String> sheets() {
    List<Choice> choices = new ArrayList<>();
    choices.add(all());
    for (SheetPart part : seasons.parts()) {
      String name = part.grid().name();
      choices.add(Choice.of(ONLY + name, "office.choice.only-sheet", name));
    }
    List<Place> where = seasons.parts().stream().map(part -> part.grid().place()).toList();
    String names = String.join("、", where.stream().map(Place::sheet).toList());
    return clerk.ask(
        new Question(
            "sheets:" + names,
            where,
            names,
            Phrase.of("office.ask.season-sheets", seasons.parts().size()),
            Question.Form.CHOICE,
            choices,
            null,
            true));
  }

  private Choice all() {
    boolean asWritten = seasons.mode() == Mode.DATES && isTerm(written());
    return asWritten
        ? Choice.of(ALL, "office.choice.all-as-written", Phrase.list(spans(written())))
        : Choice.of(ALL, "office.choice.all-sheets", Phrase.list(labels()));
  }

  private List<Phrase> spans(Part window) {
    return seasons.parts().stream()
        .flatMap(part -> seasons.within(part, window).stream())
        .distinct()
        .map(PeriodQuestion::phrase)
        .toList();
  }

  /** Returns the sheets with their parts in the term, in the order of the parts. */
  private List<Phrase> labels() {
    Part term = seasons.mode() == Mode.SEASONS ? guessed() : written();
    List<SheetPart> sorted =
        seasons.parts().stream().sorted(Comparator.comparing(part -> first(part, term))).toList();
    List<Phrase> labels = new ArrayList<>();
    for (SheetPart part : sorted) {
      labels.add(label(part, term, first(sorted.get(0), term), first(last(sorted), term)));
    }
    return labels;
  }

  private static SheetPart last(List<SheetPart> sorted) {
    return sorted.get(sorted.size() - 1);
  }

  private LocalDate first(SheetPart part, Part term) {
    return seasons.within(part, term).stream().map(Part::from).findFirst().orElse(LocalDate.MAX);
  }

  private Phrase label(SheetPart part, Part term, LocalDate earliest, LocalDate latest) {
    List<Part> dates = seasons.within(part, term);
    String name = part.grid().name();
    if (dates.isEmpty()) {
      return Phrase.of("office.part.none", name);
    }
    LocalDate from = dates.get(0).from();
    LocalDate to = dates.get(0).to();
    if (from.equals(latest) || to == null) {
      return Phrase.of("office.part.from", name, day(from));
    }
    return from.equals(earliest)
        ? Phrase.of("office.part.to", name, day(to))
        : Phrase.of("office.part.from-to", name, day(from), day(to));
  }

  private static Phrase day(LocalDate date) {
    return new Phrase.Both(
        date.getMonthValue() + "月" + date.getDayOfMonth() + "日", ENGLISH.format(date));
  }

  /** Returns the first to the last written date. */
  private Part written() {
    List<Part> dates =
        seasons.parts().stream().map(SheetPart::dates).filter(Objects::nonNull).toList();
    boolean open = dates.stream().anyMatch(part -> part.to() == null);
    @Nullable LocalDate last =
        open
            ? null
            : dates.stream()
                .map(Part::to)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    return new Part(seasons.parts().get(0).first(), last);
  }

  private Part guessed() {
    PeriodFound found = overall();
    LocalDate from = found.from();
    LocalDate to = found.to();
    return from != null && to != null
        ? new Part(from, to)
        : Term.at(school, from == null ? school.today() : from).part();
  }

  private PeriodFound overall() {
    List<Grid> grids = seasons.parts().stream().map(SheetPart::grid).toList();
    return grids.stream()
        .map(grid -> PeriodReader.read(school, grid, fileName))
        .min(Comparator.comparing(PeriodFound::kind))
        .orElseThrow();
  }

  /** Returns the run of dates of which each sheet has its part. */
  private Period window() {
    if (seasons.mode() == Mode.SEASONS) {
      return new PeriodQuestion(clerk).dates(overall());
    }
    Part written = written();
    Period whole = Period.of(written.from(), written.to());
    return isTerm(written)
        ? whole
        : clerk
            .ask(termQuestion(written))
            .map(value -> value.equals(TABLE) ? whole : PeriodQuestion.period(value))
            .orElse(Period.WAITING);
  }

  private boolean isTerm(Part written) {
    boolean plain =
        seasons.parts().stream()
            .map(SheetPart::found)
            .allMatch(found -> found.kind() == Kind.DAYS && !found.unsure());
    LocalDate to = written.to();
    return plain
        && to != null
        && !to.isBefore(school.today())
        && !to.isAfter(written.from().plusDays(LONGEST_TERM));
  }

  private Question termQuestion(Part written) {
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of(TABLE, "office.choice.by-table", Phrase.list(spans(written))));
    Part term = term(written).part();
    choices.add(
        Choice.of(
            PeriodQuestion.value(term), "office.choice.by-term", PeriodQuestion.phrase(term)));
    List<String> words = seasons.parts().stream().map(part -> part.found().found()).toList();
    boolean open = written.to() == null;
    return new Question(
        "term:" + PeriodQuestion.value(written),
        seasons.parts().stream().flatMap(part -> part.found().where().stream()).toList(),
        String.join(" / ", words),
        Phrase.of(open ? "office.ask.term-open" : "office.ask.term"),
        Question.Form.DATES,
        choices,
        null,
        true);
  }

  /** Returns the term of today if the dates reach it, else their first one. */
  private Term term(Part written) {
    Term now = Term.at(school, school.today());
    return now.part().meets(written) ? now : Term.at(school, written.from());
  }
}
