package afterclass.gateway.office.value;

import afterclass.gateway.office.value.When.Doubt;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader of one text with dates: an item, then others behind a comma. */
final class WhenReader {
  private static final String[] RANGE = {
    "起至", "起到", "开始至", "开始到", "一直到", "直到", "延至", "--", "-", "~~", "~", "至", "到"
  };

  private static final String[] NOW = {"今", "现在", "目前", "如今"};
  private static final String[] BEGIN = {"起执行", "起实行", "起实施", "起施行", "开始", "以来", "起"};
  private static final String[] END = {"截止", "为止", "止"};

  private final Scan scan;
  private final PointReader points;
  private final DateBook book;
  private boolean itemsHaveLengths;

  WhenReader(String plain, YearGuide guide) {
    this.scan = new Scan(plain);
    this.points = new PointReader(scan);
    this.book = new DateBook(guide);
  }

  /** Reads the text from this position on; empty if no date stands there. */
  Optional<When> read(int position) {
    scan.to(position);
    scan.blanks();
    boolean bracket = scan.eat("(");
    scan.eat("自从", "自", "从", "由", "于");
    scan.blanks();
    if (!fromWriting() && !item(false, false)) {
      return Optional.empty();
    }
    others();
    total();
    if (bracket) {
      scan.blanks().eat(")");
    }
    return Optional.of(book.when(rest()));
  }

  /** Returns the position behind what was read. */
  int position() {
    return scan.at();
  }

  private boolean fromWriting() {
    int mark = scan.at();
    if (!scan.eat("即日起", "即日", "今日起", "今天起", "从即日起")) {
      return false;
    }
    book.doubt(Doubt.FROM_WRITING, scan.since(mark));
    int behind = scan.at();
    scan.blanks();
    if (scan.eat(RANGE)) {
      scan.blanks();
      Point end = points.read(false, false);
      if (end != null) {
        scan.eat(END);
        book.end(end);
        return true;
      }
    }
    scan.to(behind);
    return true;
  }

  private void others() {
    while (!scan.ended()) {
      int mark = scan.at();
      boolean line = scan.peek() == '\n';
      boolean blank = scan.peek() == ' ';
      scan.blanks();
      boolean comma = scan.eatAny("、,;&+和及与") != 0;
      scan.blanks();
      if ((!comma && !line && !blank) || !item(comma, !comma)) {
        scan.to(mark);
        return;
      }
    }
  }

  /** Reads a day or a range of days. */
  private boolean item(boolean listed, boolean wordsOnly) {
    int mark = scan.at();
    boolean endOnly = !listed && scan.eat("截至", "截止到", "截止至", "截止", "至", "到");
    scan.blanks();
    Point first = points.read(listed && book.hasDate(), false);
    if (first == null || (wordsOnly && first.form() != Point.WORDS)) {
      scan.to(mark);
      return false;
    }
    if (first.isNothing()) {
      book.doubt(Doubt.AMBIGUOUS, first.written());
      return true;
    }
    Side from = side(first);
    if (endOnly) {
      scan.eat(END);
      book.endOnly(from);
      return true;
    }
    tail(from);
    return true;
  }

  /** Reads what stands beside a day: its weekday and the part of the day, in either order. */
  private Side side(Point point) {
    String weekday = weekday();
    DayPart part = part();
    if (weekday.isEmpty()) {
      weekday = weekday();
    }
    return new Side(point, part, weekday);
  }

  private String weekday() {
    int mark = scan.at();
    scan.blanks();
    boolean bracket = scan.eatAny("([") != 0;
    boolean named = scan.eat("星期", "礼拜", "周");
    char day = named || bracket ? scan.eatAny("一二三四五六日天") : 0;
    if (day == 0 || (bracket && scan.eatAny(")]") == 0)) {
      scan.to(mark);
      return "";
    }
    return String.valueOf(day);
  }

  private @Nullable DayPart part() {
    int mark = scan.at();
    scan.blanks();
    boolean bracket = scan.eatAny("([") != 0;
    scan.blanks();
    DayPart part = DayPart.at(scan);
    if (part == null || (bracket && scan.eatAny(")]") == 0)) {
      scan.to(mark);
      return null;
    }
    return part;
  }

  private void tail(Side from) {
    DayPart second = from.part() == null ? null : secondPart();
    if (second != null) {
      book.partsOfDay(from, second);
      return;
    }
    int mark = scan.at();
    boolean began = scan.blanks().eat(")") && scan.eat(BEGIN);
    if (!began) {
      scan.to(mark);
      began = !scan.blanks().has(RANGE) && scan.eat(BEGIN);
    }
    if (began) {
      fromThen(from);
      return;
    }
    scan.to(mark);
    if (!range(from)) {
      scan.to(mark);
      single(from);
    }
  }

  /** Reads the second of two parts of one day: 上午、下午 or 上午至中午. */
  private @Nullable DayPart secondPart() {
    int mark = scan.at();
    scan.blanks();
    if (scan.eatAny("、,和及") != 0 || scan.eat(RANGE)) {
      scan.blanks();
      DayPart part = DayPart.at(scan);
      if (part != null) {
        return part;
      }
    }
    scan.to(mark);
    return null;
  }

  private void fromThen(Side from) {
    Length length = Length.at(scan);
    if (length != null) {
      book.length(from, length, true);
      return;
    }
    int mark = scan.at();
    scan.blanks();
    scan.eat("执行", "实行", "实施", "施行");
    scan.eatAny(",;、");
    scan.blanks();
    if (!scan.has(RANGE) || !range(from)) {
      scan.to(mark);
      book.open(from);
    }
  }

  private boolean range(Side from) {
    scan.blanks();
    int mark = scan.at();
    if (!scan.eat(RANGE)) {
      return false;
    }
    boolean words = scan.since(mark).endsWith("至") || scan.since(mark).endsWith("到");
    scan.blanks();
    if (scan.eat(NOW)) {
      book.open(from);
      return true;
    }
    if (scan.ended()) {
      book.open(from);
      return true;
    }
    Point last = points.read(true, from.point().form() == '-');
    if (last == null || last.isNothing()) {
      scan.to(words ? mark : scan.at());
      return words && endInWords(from);
    }
    Side to = side(last);
    scan.eat(END);
    book.range(from, to);
    checkLength();
    return true;
  }

  private boolean endInWords(Side from) {
    scan.eat(RANGE);
    scan.blanks();
    if (scan.ended()) {
      return false;
    }
    book.doubt(Doubt.END_UNREAD, scan.rest());
    book.open(from);
    return true;
  }

  private void single(Side from) {
    if (from.point().isMonthOnly() || !lengthened(from)) {
      int mark = scan.at();
      scan.blanks();
      if (scan.eat(END)) {
        book.endOnly(from);
        return;
      }
      scan.to(mark);
      book.single(from);
    }
  }

  /** Reads the length of one day's item; that behind a list is the sum of the list. */
  private boolean lengthened(Side from) {
    if (book.size() > 0 && !itemsHaveLengths) {
      return false;
    }
    Length length = Length.at(scan);
    if (length == null) {
      return false;
    }
    itemsHaveLengths = true;
    book.length(from, length, false);
    return true;
  }

  private void checkLength() {
    Length length = Length.at(scan);
    if (length != null) {
      book.check(length);
    }
  }

  private void total() {
    if (book.size() > 1 && !itemsHaveLengths) {
      checkLength();
    }
  }

  private String rest() {
    scan.blanks();
    String rest = scan.rest();
    int from = 0;
    while (from < rest.length() && ",;、。. :".indexOf(rest.charAt(from)) >= 0) {
      from++;
    }
    String left = rest.substring(from).strip();
    return left.equals("。") || left.equals(")") ? "" : left;
  }
}
