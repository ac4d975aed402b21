package afterclass.gateway.school;

import afterclass.gateway.transaction.Transactions;
import java.util.Optional;

/** The storage of the name that was typed for the school. */
public interface SchoolNameStore extends Transactions {

  /** Returns the name; empty if none was typed yet. */
  Optional<String> name();

  /** Replaces the name. */
  void put(String name);
}
