package afterclass.gateway.web.staff;

import afterclass.gateway.report.Cell;
import afterclass.gateway.report.Table;
import afterclass.gateway.roster.CardAssignment;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.security.Account;
import afterclass.gateway.web.facts.FactLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a staff member.
 *
 * @param no staff number
 * @param name name
 * @param site site; empty for the service's own
 * @param key key of the fact
 * @param mark the fact's content, to notice a change by another user
 * @param from first date of service; empty if they were always there
 * @param to last date of service; empty if it is open
 * @param left whether they have left
 * @param today the school's date
 * @param cards their cards, with the earlier ones
 * @param posts lines of the weekly roster that hold today or later
 * @param exceptions roster exceptions from today on
 * @param login their account; empty for none
 * @param month month of the figures
 * @param figures lesson hours and incidents of the month
 */
public record StaffView(
    String no,
    String name,
    String site,
    String key,
    String mark,
    String from,
    String to,
    boolean left,
    LocalDate today,
    List<Card> cards,
    List<FactLine> posts,
    List<FactLine> exceptions,
    Optional<Login> login,
    YearMonth month,
    List<Figure> figures) {

  /** Returns a date for people and forms; empty for a beginning or an end that is open. */
  static String date(LocalDate date) {
    return date.equals(Fact.ALWAYS) || date.equals(Fact.NEVER) ? "" : date.toString();
  }

  /**
   * A staff member in the list.
   *
   * @param no staff number
   * @param name name
   * @param site site; empty for the service's own
   * @param cards numbers of the present cards
   * @param services number of lines of the weekly roster that have not ended
   * @param account name of the account; empty for none
   * @param from first date of service; empty if they were always there
   * @param to last date of service; empty if it is open
   */
  public record Line(
      String no,
      String name,
      String site,
      List<String> cards,
      long services,
      String account,
      String from,
      String to) {}

  /**
   * A card of a staff member.
   *
   * @param number card number
   * @param key key of the assignment
   * @param mark its content, to notice a change by another user
   * @param from first date
   * @param to last date; empty if it is open
   */
  public record Card(String number, String key, String mark, String from, String to) {
    static Card of(Fact fact) {
      String number = fact instanceof CardAssignment card ? card.card() : fact.flat().subject();
      return new Card(
          number, fact.key().text(), FactLine.mark(fact), date(fact.from()), date(fact.to()));
    }
  }

  /**
   * The account of a staff member.
   *
   * @param name what is typed to sign in
   * @param enabled whether they may sign in
   * @param first whether it still has its first password
   */
  public record Login(String name, boolean enabled, boolean first) {
    static Login of(Account account) {
      return new Login(account.name(), account.enabled(), account.firstPassword());
    }
  }

  /**
   * A sum of a month.
   *
   * @param key its name, stable
   * @param label its heading
   * @param value the sum
   */
  public record Figure(String key, String label, String value) {
    static List<Figure> of(Table table) {
      List<Cell> sums = table.sums();
      List<Figure> figures = new ArrayList<>();
      for (int i = 0; i < sums.size(); i++) {
        var column = table.columns().get(i);
        if (column.type().summed()) {
          figures.add(new Figure(column.key(), column.heading(), sums.get(i).plain()));
        }
      }
      return List.copyOf(figures);
    }
  }
}
