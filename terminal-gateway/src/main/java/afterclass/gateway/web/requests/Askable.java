package afterclass.gateway.web.requests;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.requests.RequestKind;
import afterclass.gateway.requests.Requests;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What may be requested about a staff member's day, and until when.
 *
 * @param kinds kinds of requests whose forms are shown: made-up and appeal, as far as they are open
 * @param until until when, in words; empty without any
 * @param closed why the other forms are not shown, one sentence each
 */
public record Askable(List<String> kinds, String until, List<String> closed) {
  private static final String MADE_UP = RequestKind.MADE_UP.code();
  private static final String APPEAL = RequestKind.APPEAL.code();

  /** Nothing, for a viewer who may not ask. */
  public static final Askable NOTHING = new Askable(List.of(), "", List.of());

  public Askable {
    kinds = List.copyOf(kinds);
    closed = List.copyOf(closed);
  }

  /** Returns what may be requested today about a staff member's day. */
  static Askable of(
      Requests requests, String staff, LocalDate date, LocalDate today, Messages words) {
    List<String> allowed =
        requests.rules(date).kinds().stream()
            .filter(kind -> kind.equals(MADE_UP) || kind.equals(APPEAL))
            .toList();
    if (allowed.isEmpty()) {
      return closed(words.text("requests.closed.policy"));
    }
    if (date.isAfter(today)) {
      return closed(words.text("requests.closed.early"));
    }
    LocalDate last = requests.lastDay(date);
    if (today.isAfter(last)) {
      return closed(words.text("requests.closed.late", last, requests.rules(date).workingDays()));
    }
    List<String> kinds = new ArrayList<>(allowed);
    List<String> closed = new ArrayList<>();
    if (allowed.contains(MADE_UP) && requests.punchesLeft(staff, date) == 0) {
      kinds.remove(MADE_UP);
      int most = requests.rules(date).punchesAMonth();
      closed.add(words.text("requests.closed.quota", YearMonth.from(date), most));
    }
    return new Askable(kinds, words.text("requests.until", last), closed);
  }

  private static Askable closed(String why) {
    return new Askable(List.of(), "", List.of(why));
  }

  /** Returns whether an appeal may be submitted. */
  public boolean appeal() {
    return kinds.contains(APPEAL);
  }

  /** Returns whether a make-up punch may be requested. */
  public boolean madeUp() {
    return kinds.contains(MADE_UP);
  }
}
