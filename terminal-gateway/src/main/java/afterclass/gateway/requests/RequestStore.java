package afterclass.gateway.requests;

import afterclass.gateway.transaction.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where requests are kept. */
public interface RequestStore extends Transactions {

  /** The number of the next request. */
  long nextId();

  /** Adds a request. */
  void add(Request request);

  /** Writes down what became of an open request. */
  void decide(Request request);

  /** The request of a number. */
  Optional<Request> find(long id);

  /** The open requests, oldest first. */
  List<Request> open();

  /**
   * Requests that are not open, the newest first.
   *
   * @param whose whose requests
   * @param below only those with a smaller number
   */
  List<Request> decided(Whose whose, long below, int most);

  /**
   * Whose requests are looked for.
   *
   * @param all everybody's
   * @param staff otherwise those of this staff member, if the number is not empty
   * @param account and those that this account asked for
   */
  record Whose(boolean all, String staff, String account) {

    /** Everybody's. */
    public static final Whose EVERYBODYS = new Whose(true, "", "");
  }

  /** A staff member's requests that begin on some dates, both included, newest first. */
  List<Request> of(String staff, LocalDate from, LocalDate to);
}
