package afterclass.gateway.requests;

import afterclass.gateway.transaction.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The store of requests. */
public interface RequestStore extends Transactions {

  /** Returns the number of the next request. */
  long nextId();

  /** Adds a request. */
  void add(Request request);

  /** Stores the decision on an open request. */
  void decide(Request request);

  /** Returns the request with a number; empty if there is none. */
  Optional<Request> find(long id);

  /** Returns the open requests, oldest first. */
  List<Request> open();

  /**
   * Returns requests that are not open, newest first.
   *
   * @param whose selection by staff member or account
   * @param below only requests with a smaller number
   */
  List<Request> decided(Whose whose, long below, int most);

  /**
   * A selection of requests.
   *
   * @param all whether all requests are selected
   * @param staff otherwise, requests for this staff member; empty for none
   * @param account otherwise, also requests submitted by this account
   */
  record Whose(boolean all, String staff, String account) {

    /** All requests. */
    public static final Whose EVERYBODYS = new Whose(true, "", "");
  }

  /** Returns a staff member's requests that begin on dates of a range, inclusive, newest first. */
  List<Request> of(String staff, LocalDate from, LocalDate to);
}
