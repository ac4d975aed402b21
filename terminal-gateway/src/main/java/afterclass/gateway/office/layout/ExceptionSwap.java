package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.ServiceWords;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.ServiceText.ServiceRead;
import afterclass.gateway.office.value.When;
import afterclass.gateway.office.value.WhenText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The way back of a swap: the date on which a substitute's own service is taken over in turn, from
 * a column of its own or out of the words of a row (与段瑞雪10月14日作业辅导互换).
 */
final class ExceptionSwap {
  private static final String BACK = "back";
  private static final String ONCE = "once";
  private static final Pattern SWAP = Pattern.compile("互换|互调|对调|对换|调换|交换|换班|换课|调班|调课");
  private static final Pattern MUTUAL = Pattern.compile("互换|互调|对调|对换|交换");
  private static final Pattern PARTS = Pattern.compile("[与和跟同日号互对调交换,，。;；、:：\\s]+");

  private final ListDesk desk;
  private final SheetTable table;
  private final ExceptionActions actions;

  /**
   * The way back of a swap.
   *
   * @param dates the dates, skipped if there is no way back
   * @param service the service; that of the row if empty
   */
  record Way(Settled dates, Optional<Settled> service) {}

  ExceptionSwap(ListDesk desk, ExceptionActions actions) {
    this.desk = desk;
    this.table = desk.table();
    this.actions = actions;
  }

  /** Returns whether a word says that two people swap. */
  static boolean isSwap(String word) {
    return SWAP.matcher(word).find();
  }

  /** Collects the word for the service that the words of a row name. */
  void see(int row) {
    service(words(row)).ifPresent(word -> desk.words().see(word, table.place(row, "note")));
  }

  /** Returns the way back of a row, if it has one or may have one. */
  Optional<Way> of(int row, Settled person, Settled substitute) {
    if (!table.text(row, BACK).isEmpty()) {
      return Optional.of(new Way(column(row, person, substitute), Optional.empty()));
    }
    String text = words(row);
    Optional<LocalDate> back = date(text);
    boolean said = isSwap(table.text(row, "action")) || MUTUAL.matcher(text).find();
    return said || (isSwap(text) && back.isPresent())
        ? Optional.of(worded(row, text, back))
        : Optional.empty();
  }

  /**
   * Returns the date of a row's way back, {@link LocalDate#MAX} if it has one without a certain
   * date.
   *
   * @param none returned if the row has no way back
   */
  LocalDate last(int row, LocalDate none) {
    if (!table.text(row, BACK).isEmpty()) {
      return date(table.text(row, BACK)).orElse(LocalDate.MAX);
    }
    String text = words(row);
    return date(text).orElse(isSwap(text) ? LocalDate.MAX : none);
  }

  private Settled column(int row, Settled person, Settled substitute) {
    Settled sure =
        desk.ask(
            Question.choice(
                "swap",
                table.place(row, BACK),
                table.heading(BACK),
                Phrase.of("office.ask.swap", table.heading(BACK)),
                List.of(Choice.of("swap", "office.choice.swap"), Choice.skip())));
    boolean known = sure.isFound() && person.isFound() && substitute.isFound();
    return known
        ? desk.days()
            .dates()
            .one(
                table.grid().at(row, table.column(BACK).orElseThrow()),
                table.place(row, BACK),
                table.heading(BACK))
        : sure.isFound() ? Settled.WAITING : sure;
  }

  /** Asks on which date the way back is, and whether there is one. */
  private Way worded(int row, String text, Optional<LocalDate> back) {
    Optional<ServiceRead> service = service(text);
    List<Choice> choices = new ArrayList<>();
    back.map(LocalDate::toString)
        .ifPresent(day -> choices.add(Choice.of(day, "office.choice.swap-on", day)));
    choices.add(Choice.of(ONCE, "office.choice.swap-once"));
    List<Place> where = desk.where(row, "action", "note", "reason");
    String who = actions.who(row);
    Question question =
        Question.choice(
                "swap:" + actions.identity(row, who),
                where.get(0),
                text,
                Phrase.of("office.ask.swap-on", who, table.text(row, "date"), text),
                choices)
            .at(where)
            .or(Question.Form.DATE);
    Settled answer = desk.ask(question);
    Settled dates = answer.value().equals(ONCE) ? Settled.SKIPPED : answer;
    return new Way(
        dates, service.map(word -> desk.words().service(word, table.place(row, "service"))));
  }

  private String words(int row) {
    return String.join(
            " ",
            Stream.of("action", "reason", "note")
                .map(column -> table.text(row, column))
                .filter(each -> !each.isEmpty())
                .toList())
        .replaceAll("\\s+", " ");
  }

  private Optional<LocalDate> date(String text) {
    return WhenText.find(text, desk.days().dates().guide())
        .filter(when -> when.spans().size() == 1 && when.spans().get(0).isOneDay())
        .filter(when -> !when.isOpen() && !when.doubts().contains(When.Doubt.MONTH_ONLY))
        .map(when -> when.spans().get(0).from());
  }

  /** Returns the service that the words of a swap name, if they name one. */
  private Optional<ServiceRead> service(String text) {
    Matcher swap = SWAP.matcher(text);
    if (!swap.find()) {
      return Optional.empty();
    }
    return PARTS
        .splitAsStream(Plain.readable(text).orElse(""))
        .filter(part -> part.length() > 1)
        .map(ServiceWords.reader(desk.clerk().school())::readOne)
        .filter(ServiceRead::isOne)
        .reduce((first, last) -> last);
  }
}
