package afterclass.gateway.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Where requests are kept. */
public interface RequestStore {

  /** Runs work in one transaction; an exception takes all of it back. */
  <T> T inTransaction(Supplier<T> work);

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

  /** Requests that are not open, the newest first. */
  List<Request> decided(int most);

  /** A staff member's requests that begin on some dates, both included, newest first. */
  List<Request> of(String staff, LocalDate from, LocalDate to);
}
