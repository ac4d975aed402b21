package afterclass.gateway.export;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.roster.FileColumn;
import afterclass.gateway.roster.FileWording;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.roster.WeeklyPost;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The maker of grids of the weekly pattern, one for each set of dates for which lines hold.
 *
 * @param roster the facts, for names
 * @param wording the words of files
 * @param order ids of the services in the order in which they are listed
 * @param words the reader's language
 */
record RosterGrids(RosterSnapshot roster, FileWording wording, List<String> order, Messages words) {
  private static final int FRIDAY = 5;
  private static final int SUNDAY = 7;
  private static final Comparator<WeeklyPost> BY_STAFF =
      Comparator.comparing(WeeklyPost::staff).thenComparing(WeeklyPost::weeks);

  static RosterGrids of(
      RosterSnapshot roster, PoliciesInForce policies, LocalDate today, Messages words) {
    List<String> order = policies.on(today).services().stream().map(ServiceDefinition::id).toList();
    return new RosterGrids(roster, new FileWording(policies, today, words), order, words);
  }

  /** Returns grids with a row for each person: number, name, and the services of each weekday. */
  List<RosterGrid> byPerson(Collection<WeeklyPost> posts) {
    return each(
        posts,
        List.of(heading("staffNo"), words.text("export.name")),
        lines ->
            grouped(lines, BY_STAFF, WeeklyPost::staff).entrySet().stream()
                .map(
                    of ->
                        row(
                            List.of(of.getKey(), name(of.getKey())),
                            of.getValue(),
                            byService(),
                            this::label)));
  }

  /** Returns grids with a row for each service, with the people of each weekday. */
  List<RosterGrid> byPost(Collection<WeeklyPost> posts) {
    return each(
        posts,
        List.of(heading("service")),
        lines ->
            grouped(lines, byService(), this::service).entrySet().stream()
                .map(of -> row(List.of(of.getKey()), of.getValue(), BY_STAFF, this::who)));
  }

  /** Returns how a cell names a line's service, with the weeks in which the line holds. */
  private String label(WeeklyPost post) {
    return inWeeks(service(post), post);
  }

  private String service(WeeklyPost post) {
    return wording.service(post.service());
  }

  private String inWeeks(String cell, WeeklyPost post) {
    return switch (post.weeks()) {
      case EVERY -> cell;
      case ODD -> words.text("export.weeks.odd", cell);
      case EVEN -> words.text("export.weeks.even", cell);
    };
  }

  private Comparator<WeeklyPost> byService() {
    return Comparator.<WeeklyPost>comparingInt(post -> place(post.service()))
        .thenComparing(WeeklyPost::service)
        .thenComparing(WeeklyPost::weeks);
  }

  private int place(String service) {
    int place = order.indexOf(service);
    return place < 0 ? order.size() : place;
  }

  private String name(String staff) {
    return roster.staff(staff).map(StaffMember::name).orElse(staff);
  }

  /**
   * Returns a person's name, with the number behind it if another has the same name, and with the
   * weeks in which the line holds.
   */
  private String who(WeeklyPost post) {
    String name = name(post.staff());
    boolean several = roster.namesakes(name);
    return inWeeks(several ? words.text("export.numbered", name, post.staff()) : name, post);
  }

  private String heading(String code) {
    return ImportKind.ROSTER.fileColumns().stream()
        .filter(column -> column.code().equals(code))
        .map(FileColumn::heading)
        .map(heading -> heading.in(words))
        .findFirst()
        .orElse(code);
  }

  private List<RosterGrid> each(
      Collection<WeeklyPost> posts,
      List<String> left,
      Function<List<WeeklyPost>, Stream<List<String>>> rows) {
    List<RosterGrid> grids = new ArrayList<>();
    new TreeMap<>(posts.stream().collect(Collectors.groupingBy(Period::of)))
        .forEach(
            (period, lines) -> {
              int days =
                  lines.stream()
                      .mapToInt(WeeklyPost::weekday)
                      .filter(d -> d > FRIDAY)
                      .max()
                      .orElse(FRIDAY);
              List<String> headings = new ArrayList<>(left);
              IntStream.rangeClosed(1, days).mapToObj(wording::weekday).forEach(headings::add);
              List<List<String>> cells =
                  rows.apply(lines).map(row -> row.subList(0, headings.size())).toList();
              grids.add(new RosterGrid(period, headings, left.size(), cells));
            });
    return grids;
  }

  private static Map<String, List<WeeklyPost>> grouped(
      List<WeeklyPost> lines, Comparator<WeeklyPost> order, Function<WeeklyPost, String> by) {
    return lines.stream()
        .sorted(order)
        .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
  }

  private List<String> row(
      List<String> left,
      List<WeeklyPost> lines,
      Comparator<WeeklyPost> order,
      Function<WeeklyPost, String> says) {
    List<String> cells = new ArrayList<>(left);
    for (int day = 1; day <= SUNDAY; day++) {
      int weekday = day;
      cells.add(
          lines.stream()
              .filter(post -> post.weekday() == weekday)
              .sorted(order)
              .map(says)
              .distinct()
              .collect(Collectors.joining(words.text("export.and"))));
    }
    return cells;
  }
}
