package afterclass.gateway.roster;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What only this package asks of a fact. */
interface FactTraits {

  /** Where it is found in a snapshot. */
  List<FactIndex.Place> places();

  /** Numbers of the staff members that it names. */
  List<String> people();

  /** The names that it uses and a policy does not know. */
  default Stream<String> unknown(PolicyNames policy) {
    return Stream.empty();
  }

  /** A warning if it can have no effect on the posts that people have. */
  default Optional<RowProblem> withoutEffect(Row row, NoPost posts) {
    return Optional.empty();
  }
}
