package afterclass.gateway.office.value;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a remark says about a card: 原卡9818496遗失，11月2日补办.
 *
 * @param oldCard the digits of the card that is spoken of; empty if none are written
 * @param events what happened
 * @param date the date beside it, null if none is written
 * @param dateOf the event behind or before whose word the date stands, null without a date
 * @param written the remark
 */
public record CardRemark(
    String oldCard,
    Set<Event> events,
    @Nullable LocalDate date,
    @Nullable Event dateOf,
    String written) {
  private static final int SHORTEST_CARD = 5;

  /** What can happen to a card. */
  @SuppressWarnings("ImmutableEnumChecker") // The set is a copy that nobody can change.
  public enum Event {
    /** Lost: 遗失, 丢失. */
    LOST("遗失", "丢失", "挂失", "丢了", "掉了", "失窃", "丢"),
    /** Broken: 损坏, 消磁. */
    BROKEN("损坏", "损毁", "消磁", "坏了", "断裂", "破损", "失效", "不能用", "读不出", "刷不出"),
    /** Given back: 退卡, 收回. */
    RETURNED("退卡", "已退", "退还", "交回", "收回", "归还", "上交", "注销", "停用", "作废", "退回"),
    /** Replaced by another: 补办, 换卡. */
    REPLACED("补办", "补发", "补领", "换卡", "换新", "更换", "换发", "新卡", "重办", "改用", "补卡");

    private final Set<String> words;

    Event(String... words) {
      this.words = Set.of(words);
    }
  }

  /** Keeps what is given unchanged. */
  public CardRemark {
    events = Collections.unmodifiableSet(EnumSet.copyOf(events));
  }

  /**
   * Reads a remark.
   *
   * @param text the remark
   * @param guide the year of a date without one
   * @return what it says; empty if it names no event of a card
   */
  public static Optional<CardRemark> read(@Nullable String text, YearGuide guide) {
    String plain = Plain.readable(text).orElse("");
    EnumSet<Event> events = EnumSet.noneOf(Event.class);
    for (Event event : Event.values()) {
      if (event.words.stream().anyMatch(plain::contains)) {
        events.add(event);
      }
    }
    if (events.isEmpty()) {
      return Optional.empty();
    }
    String card = card(plain);
    String without = card.isEmpty() ? plain : plain.replace(card, " ");
    LocalDate date = null;
    Event of = null;
    // A clause has its own date: the lost card's and the new one's.
    for (String clause : Brackets.split(without, ",;。、\n")) {
      Optional<LocalDate> found = WhenText.find(clause, guide).map(it -> it.spans().get(0).from());
      if (found.isPresent() && (date == null || event(clause) == Event.REPLACED)) {
        date = found.get();
        of = Optional.ofNullable(event(clause)).orElseGet(() -> events.iterator().next());
      }
    }
    return Optional.of(new CardRemark(card, events, date, of, plain));
  }

  private static @Nullable Event event(String clause) {
    Event last = null;
    for (Event event : Event.values()) {
      if (event.words.stream().anyMatch(clause::contains)) {
        last = event;
      }
    }
    return last;
  }

  /** Returns the first number that is long enough for a card and no date. */
  private static String card(String plain) {
    int at = 0;
    while (at < plain.length()) {
      int end = at;
      while (end < plain.length() && Scan.isDigit(plain.charAt(end))) {
        end++;
      }
      String digits = plain.substring(at, end);
      boolean compactDate = digits.length() == 8 && digits.startsWith("20");
      if (digits.length() >= SHORTEST_CARD && !compactDate) {
        return digits;
      }
      at = Math.max(end, at + 1);
    }
    return "";
  }
}
