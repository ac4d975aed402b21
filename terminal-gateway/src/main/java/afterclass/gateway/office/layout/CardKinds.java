package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.GridCell;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.CardText;
import afterclass.gateway.office.value.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The choice among several kinds of cards that a list has beside one another: 考勤卡, 饭卡, 门禁卡. */
final class CardKinds {
  private static final Pattern ATTENDANCE = Pattern.compile("考勤|签到|打卡");
  private static final Pattern KIND =
      Pattern.compile(".*(考勤|签到|打卡|饭|餐|食堂|门禁|一卡通|校园|水|公交|停车|借书|图书|工作|工|IC|ID|ic|id)卡?.*");
  private static final Pattern NO_NUMBER =
      Pattern.compile(".*(状态|日期|时间|面|旧|原|类|人|签|新|押金|次数|数量|余额|有效|备注|工号|职工|教工|员工|身份).*");

  private CardKinds() {}

  /**
   * Returns a table with the column of the cards by which attendance is taken: the one that says
   * so, or as the office answers; empty while the question is open or if none is wanted.
   */
  static Optional<SheetTable> chosen(SheetTable table, Clerk clerk) {
    Map<String, Integer> kinds = kinds(table);
    if (kinds.size() < 2) {
      return Optional.of(table);
    }
    String all = String.join("、", kinds.keySet());
    Optional<String> named =
        kinds.keySet().stream().filter(each -> ATTENDANCE.matcher(each).find()).findFirst();
    if (named.isPresent()) {
      clerk.notice(
          table.grid().place(table.headBottom()), all, "office.read.card-kind", all, named.get());
      return named.map(each -> table.with("card", kinds.get(each)));
    }
    List<Choice> choices = new ArrayList<>();
    kinds.keySet().forEach(each -> choices.add(Choice.same(each, each)));
    choices.add(Choice.skip());
    Question question =
        Question.choice(
            "card-kind:" + all,
            table.place(table.headBottom(), "card"),
            all,
            Phrase.of("office.ask.card-kind", all),
            choices);
    Optional<String> answer = clerk.ask(question);
    if (answer.isEmpty()) {
      clerk.wait(table.bottom() - table.headBottom());
    }
    return answer
        .filter(value -> !value.equals(Choice.SKIP))
        .map(value -> table.with("card", kinds.get(value)));
  }

  /** Returns the columns with card numbers by their headings, the one that was found first. */
  private static Map<String, Integer> kinds(SheetTable table) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    int found = table.column("card").orElse(-1);
    for (int column = table.left(); column <= table.right(); column++) {
      String heading = Plain.tight(table.heading(column));
      boolean other =
          KIND.matcher(heading).matches()
              && !NO_NUMBER.matcher(heading).matches()
              && !table.columns().containsValue(column)
              && hasNumbers(table, column);
      if (column == found || other) {
        kinds.putIfAbsent(heading, column);
      }
    }
    return kinds;
  }

  private static boolean hasNumbers(SheetTable table, int column) {
    int filled = 0;
    int numbers = 0;
    for (int row = table.bodyTop(); row <= table.bottom(); row++) {
      GridCell cell = table.grid().at(row, column);
      String number = CardText.read(cell.text(), cell.number()).number();
      filled += cell.blank() ? 0 : 1;
      numbers += number.length() >= 4 ? 1 : 0;
    }
    return numbers > 0 && 2 * numbers > filled;
  }
}
