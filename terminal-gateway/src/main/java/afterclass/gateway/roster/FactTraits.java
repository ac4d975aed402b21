package afterclass.gateway.roster;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The properties of a fact that only this package uses. */
interface FactTraits {

  /** Returns the fact's places in a snapshot's indexes. */
  List<FactIndex.Place> places();

  /** Returns the numbers of the staff members named by the fact. */
  List<String> people();

  /** Returns the names used by the fact that a policy does not define. */
  default Stream<String> unknown(PolicyNames policy) {
    return Stream.empty();
  }

  /** Returns a warning if the fact can have no effect on any person's posts; otherwise empty. */
  default Optional<RowProblem> withoutEffect(Row row, PostCheck posts) {
    return Optional.empty();
  }
}
