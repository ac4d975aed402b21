package afterclass.gateway.office.lookup;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Settled.State;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.office.value.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The question about sheets that look like old copies: their names say so (旧, 备份, 离职), or differ
 * from another sheet's only in an earlier year.
 */
public final class OldSheets {
  private static final String CURRENT = "current";
  private static final String ALL = "all";
  private static final Pattern OLD =
      Pattern.compile("旧|作废|备份|存档|历史|废弃|停用|上学期|上学年|去年|草稿|\\b(old|backup|archive|draft)\\b");
  private static final Pattern YEAR = Pattern.compile("20\\d{2}");
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private OldSheets() {}

  /**
   * Returns the sheets to read. Old ones that are not wanted are told to the clerk; while it is
   * open, their rows wait.
   *
   * @param grids the visible sheets
   * @param years whether a sheet of an earlier year is an old copy
   */
  public static List<Grid> without(List<Grid> grids, boolean years, Clerk clerk) {
    List<Grid> old = grids.stream().filter(grid -> isOld(grid, grids, years)).toList();
    boolean others = grids.stream().anyMatch(grid -> !old.contains(grid) && grid.rows() > 1);
    if (old.isEmpty() || !others) {
      return grids;
    }
    Settled answer = ask(grids, old, clerk);
    if (answer.isFound() && answer.value().equals(ALL)) {
      return grids;
    }
    for (Grid grid : old) {
      if (answer.state() == State.WAITING) {
        clerk.wait(grid.rows());
      } else {
        clerk.skip(grid.place(), grid.name(), "office.skip.answered");
      }
    }
    return grids.stream().filter(grid -> !old.contains(grid)).toList();
  }

  private static boolean isOld(Grid grid, List<Grid> grids, boolean years) {
    String name = Plain.of(grid.name()).toLowerCase(Locale.ROOT);
    if (grid.rows() < 2 || DatedSheet.of(grid).isPresent()) {
      return false;
    }
    return OLD.matcher(name).find()
        || (years && Leavers.says(name))
        || (years && grids.stream().anyMatch(other -> isLater(other, grid)));
  }

  /** Returns whether two sheets have the same name but for a later year of the first. */
  private static boolean isLater(Grid one, Grid other) {
    Optional<Integer> later = year(one);
    Optional<Integer> earlier = year(other);
    return later.isPresent()
        && earlier.isPresent()
        && later.get() > earlier.get()
        && bare(one).equals(bare(other));
  }

  private static String bare(Grid grid) {
    return DIGITS.matcher(Plain.tight(grid.name())).replaceAll("");
  }

  private static Optional<Integer> year(Grid grid) {
    Matcher found = YEAR.matcher(grid.name());
    return found.find() ? Optional.of(Integer.valueOf(found.group())) : Optional.empty();
  }

  private static Settled ask(List<Grid> grids, List<Grid> old, Clerk clerk) {
    List<Place> where = new ArrayList<>(old.stream().map(Grid::place).toList());
    String names = String.join("、", old.stream().map(Grid::name).toList());
    String rest =
        String.join(
            "、", grids.stream().filter(grid -> !old.contains(grid)).map(Grid::name).toList());
    Question question =
        Question.choice(
                "old-sheets:" + names,
                where.get(0),
                names,
                Phrase.of("office.ask.old-sheets", names),
                List.of(
                    Choice.of(CURRENT, "office.choice.only-sheet", rest),
                    Choice.of(ALL, "office.choice.every-sheet")))
            .proposing(CURRENT)
            .at(where);
    return clerk.ask(question).map(Settled::found).orElse(Settled.WAITING);
  }
}
