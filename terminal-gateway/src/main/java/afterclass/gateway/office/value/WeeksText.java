package afterclass.gateway.office.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The weeks of a term that a cell names.
 *
 * @param parity whether odd, even or all of them
 * @param runs the runs of weeks; none if all weeks are meant
 */
public record WeeksText(Parity parity, List<Run> runs) {
  private static final int MOST_WEEKS = 60;

  /**
   * A run of weeks.
   *
   * @param first the first week's number
   * @param last the last week's number
   */
  public record Run(int first, int last) {}

  /** Keeps what is given unchanged. */
  public WeeksText {
    runs = List.copyOf(runs);
  }

  /** Reads a text that names weeks and nothing else: 单周, 双, 每周, 第1-8周, 1-16周(单), 第3、5周. */
  public static Optional<WeeksText> read(@Nullable String text) {
    return Plain.readable(text).map(Plain::tight).flatMap(WeeksText::readTight);
  }

  private static Optional<WeeksText> readTight(String tight) {
    return switch (tight) {
      case "单", "奇" -> Optional.of(new WeeksText(Parity.ODD, List.of()));
      case "双", "偶" -> Optional.of(new WeeksText(Parity.EVEN, List.of()));
      case "每周", "全学期", "各周", "所有周", "单双周" -> Optional.of(new WeeksText(Parity.EVERY, List.of()));
      default -> new Reader(new Scan(tight)).read();
    };
  }

  /** Returns whether a week is named. */
  public boolean holds(int week) {
    boolean parityHolds = parity == Parity.EVERY || (week % 2 == 1) == (parity == Parity.ODD);
    return parityHolds
        && (runs.isEmpty()
            || runs.stream().anyMatch(run -> run.first() <= week && week <= run.last()));
  }

  /** The reader of one text. */
  private static final class Reader {
    private final Scan scan;
    private final List<Run> runs = new ArrayList<>();
    private boolean named;

    Reader(Scan scan) {
      this.scan = scan;
    }

    Optional<WeeksText> read() {
      Parity parity = Parity.at(scan);
      if (parity != null && scan.ended()) {
        return Optional.of(new WeeksText(parity, List.of()));
      }
      boolean bracket = scan.eat("(");
      if (parity != null && !bracket && !scan.has("第") && !Scan.isDigit(scan.peek())) {
        // In 单周一 the last character is a weekday.
        return Optional.empty();
      }
      boolean listed = list();
      if (scan.eat("等", "...")) {
        named |= scan.eat("教学周", "周");
      }
      if (!listed || (bracket && !scan.eat(")"))) {
        return Optional.empty();
      }
      if (parity == null) {
        parity = Parity.at(scan);
        // In 1-16单周 the word for weeks stands in that of the parity.
        named |= parity != null;
      } else {
        named = true;
      }
      Parity kind = parity == null ? Parity.EVERY : parity;
      boolean agree = bracket && runs.stream().allMatch(run -> agrees(run, kind));
      return scan.ended() && named && (!bracket || agree)
          ? Optional.of(new WeeksText(kind, runs))
          : Optional.empty();
    }

    private static boolean agrees(Run run, Parity parity) {
      return run.first() != run.last()
          || parity == Parity.EVERY
          || (run.first() % 2 == 1) == (parity == Parity.ODD);
    }

    private boolean list() {
      boolean ahead = scan.eat("前");
      do {
        if (!run(ahead)) {
          return false;
        }
      } while (scan.eatAny("、,;和及") != 0 || pointBeforeWeek());
      return true;
    }

    private boolean pointBeforeWeek() {
      return scan.peek() == '.' && Scan.isDigit(scan.peek(1)) && scan.eat(".");
    }

    private boolean run(boolean ahead) {
      int first = week();
      int last = first;
      if (ahead) {
        first = 1;
      } else if (scan.eat("--", "-", "~", "至", "到")) {
        last = week();
      }
      boolean good = first > 0 && first <= last && last <= MOST_WEEKS;
      if (good) {
        runs.add(new Run(first, last));
      }
      return good;
    }

    private int week() {
      named |= scan.eat("第");
      BigDecimal number = ChineseNumber.at(scan);
      if (!scan.has("周一", "周二", "周三", "周四", "周五", "周六", "周日")) {
        named |= scan.eat("教学周", "周次", "周");
      }
      return number == null || number.scale() > 0 ? -1 : number.intValue();
    }
  }
}
