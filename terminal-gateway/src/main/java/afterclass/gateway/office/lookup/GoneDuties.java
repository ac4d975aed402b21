package afterclass.gateway.office.lookup;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Period.Part;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.ReadRow;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.roster.WeeklyPost;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The question about services that the roster holds and a changed export of it no longer has:
 * somebody took them out of a cell, and an import alone would never see it.
 */
public final class GoneDuties {
  private static final String KEEP = "keep";
  private static final int SHOWN = 8;

  private GoneDuties() {}

  /** Returns whether a sheet is an export of the roster, with its dates. */
  public static boolean reads(List<Grid> grids) {
    return grids.stream().anyMatch(grid -> DatedSheet.of(grid).isPresent());
  }

  /** Asks about the lines of the roster whose dates a sheet has, but which stand in none. */
  public static void ask(List<Grid> grids, Clerk clerk) {
    Map<Part, Place> dates = new LinkedHashMap<>();
    for (Grid grid : grids) {
      DatedSheet.of(grid).ifPresent(sheet -> dates.putIfAbsent(sheet.dates(), sheet.where()));
    }
    if (dates.isEmpty()) {
      return;
    }
    Set<List<String>> there =
        clerk.taken().stream().map(GoneDuties::line).collect(Collectors.toSet());
    List<WeeklyPost> gone =
        clerk
            .school()
            .roster()
            .weeklyLines()
            .filter(post -> dates.containsKey(part(post)) && isGone(post, there))
            .toList();
    if (!gone.isEmpty()) {
      take(gone, dates, clerk);
    }
  }

  private static Part part(WeeklyPost post) {
    return new Part(post.from(), post.to().equals(Fact.NEVER) ? null : post.to());
  }

  private static List<String> line(ReadRow row) {
    Map<String, String> values = row.values();
    return List.of(
        values.getOrDefault("staffNo", ""),
        values.getOrDefault("weekday", ""),
        values.getOrDefault("service", ""),
        values.getOrDefault("weeks", ""),
        values.getOrDefault("from", ""));
  }

  private static List<String> line(WeeklyPost post, String weeks) {
    return List.of(
        post.staff(),
        String.valueOf(post.weekday()),
        post.service(),
        weeks,
        post.from().toString());
  }

  private static String weeks(WeeklyPost post) {
    return post.alternates() ? post.weeks().name().toLowerCase(Locale.ROOT) : "";
  }

  /** Returns whether no row holds or replaces a line. */
  private static boolean isGone(WeeklyPost post, Set<List<String>> there) {
    List<String> others = post.alternates() ? List.of(weeks(post), "") : List.of("", "odd", "even");
    return others.stream().noneMatch(weeks -> there.contains(line(post, weeks)));
  }

  private static void take(List<WeeklyPost> gone, Map<Part, Place> dates, Clerk clerk) {
    List<Place> where = gone.stream().map(post -> dates.get(part(post))).distinct().toList();
    String found =
        gone.stream()
            .limit(SHOWN)
            .map(post -> said(post, clerk))
            .collect(Collectors.joining("、", "", gone.size() > SHOWN ? "…" : ""));
    LocalDate today = clerk.school().today();
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of(today.toString(), "office.choice.gone-from", today));
    choices.add(Choice.of(KEEP, "office.choice.gone-keep"));
    Question question =
        Question.choice(
                "gone:" + gone.size() + ":" + line(gone.get(0), weeks(gone.get(0))),
                where.get(0),
                found,
                Phrase.of("office.ask.gone", gone.size()),
                choices)
            .or(Question.Form.DATE)
            .at(where);
    Optional<String> answer = clerk.ask(question);
    if (answer.isEmpty()) {
      clerk.wait(gone.size());
    } else if (!answer.get().equals(KEEP)) {
      LocalDate from = LocalDate.parse(answer.get());
      gone.stream()
          .filter(post -> !post.to().isBefore(from))
          .forEach(post -> clerk.row(where, cleared(post, from)));
    }
  }

  private static String said(WeeklyPost post, Clerk clerk) {
    String name = clerk.school().numbered(post.staff()).map(StaffMember::name).orElse("");
    String day = DayOfWeek.of(post.weekday()).getDisplayName(TextStyle.SHORT, Locale.CHINA);
    String service = clerk.school().label(post.service()).in(Messages.ZH);
    return String.join(" ", post.staff(), name, day, service);
  }

  private static Map<String, String> cleared(WeeklyPost post, LocalDate from) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("staffNo", post.staff());
    row.put("weekday", String.valueOf(post.weekday()));
    row.put("service", post.service());
    if (post.alternates()) {
      row.put("weeks", weeks(post));
    }
    row.put("from", (from.isBefore(post.from()) ? post.from() : from).toString());
    row.put("to", post.to().equals(Fact.NEVER) ? "" : post.to().toString());
    row.put("action", "clear");
    return row;
  }
}
