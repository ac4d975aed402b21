package afterclass.gateway.web.board;

import afterclass.gateway.days.PunchStatus;
import afterclass.gateway.days.SeenPunch;
import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Board;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.school.SchoolName;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.web.today.TodayCases;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The use case of the wall screen at this moment. */
@Singleton
final class WallCases {
  private static final int LAST_PUNCHES = 12;

  /** What the screen says of a card; records that are no card of a person are left out. */
  private static final Set<PunchStatus> OF_CARDS =
      Set.of(PunchStatus.COUNTED, PunchStatus.UNKNOWN_CARD, PunchStatus.SUSPECT);

  private final ReportSources sources;
  private final TodayCases today;
  private final SchoolName school;
  private final String style;

  WallCases(ReportSources sources, TodayCases today, SchoolName school, SchoolSettings settings) {
    this.sources = sources;
    this.today = today;
    this.school = school;
    this.style = settings.of(Settings.BOARD_NAMES);
  }

  /** Returns what the screen shows now, in a language. */
  WallView now(Messages words) {
    ReportSources still = sources.still();
    Board board = today.board(still, words);
    List<Board.Window> running =
        board.windows().stream().filter(window -> window.phase() == Board.Phase.RUNNING).toList();
    Set<String> awaited = staff(running.stream().flatMap(window -> window.awaited().stream()));
    Set<String> in =
        staff(
            running.stream()
                .flatMap(w -> Stream.concat(w.in().stream(), w.awaitingSheet().stream())));
    in.removeAll(awaited);
    Optional<SeenPunch> last = last(board, still);
    List<String> named = new ArrayList<>(awaited);
    named.addAll(in);
    Map<String, String> names = new ShownNames(style, still, words).of(named);
    String name = school.text();
    return new WallView(
        board.at(),
        name.isBlank() ? words.text("page.product") : name,
        board.windows().stream().map(window -> tile(window, words)).toList(),
        names(awaited, names),
        names(in, names),
        last.map(punch -> card(punch, names, still, words)).orElse(null));
  }

  private static Set<String> staff(Stream<Board.Person> people) {
    Set<String> staff = new LinkedHashSet<>();
    people.map(Board.Person::staff).forEach(staff::add);
    return staff;
  }

  private static List<String> names(Collection<String> staff, Map<String, String> names) {
    return staff.stream().map(no -> Objects.requireNonNullElse(names.get(no), no)).toList();
  }

  private static Optional<SeenPunch> last(Board board, ReportSources still) {
    return still.punches().last(board.at().toLocalDate(), LAST_PUNCHES).stream()
        .filter(punch -> OF_CARDS.contains(punch.status()))
        .findFirst();
  }

  /** Returns what a card did; of a person on the screen with the same name as there. */
  private WallView.LastCard card(
      SeenPunch punch, Map<String, String> names, ReportSources still, Messages words) {
    String staff = punch.staff();
    String name =
        staff == null
            ? ""
            : Optional.ofNullable(names.get(staff))
                .orElseGet(
                    () ->
                        names(
                                List.of(staff),
                                new ShownNames(style, still, words).of(List.of(staff)))
                            .get(0));
    return new WallView.LastCard(
        punch.at().toLocalTime(),
        name,
        punch.status() == PunchStatus.COUNTED,
        words.text("standing." + punch.status().code()));
  }

  private static WallView.WindowTile tile(Board.Window window, Messages words) {
    String phase = Codes.of(window.phase());
    boolean running = window.phase() == Board.Phase.RUNNING;
    return new WallView.WindowTile(
        window.name(),
        window.from(),
        window.to(),
        phase,
        window.in().size() + window.awaitingSheet().size(),
        window.expected(),
        running
            ? words.text("today.running", String.valueOf(window.minutesLeft()))
            : words.text("today.phase-" + phase));
  }
}
