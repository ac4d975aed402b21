package afterclass.gateway.store.school;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The only row of the table {@code school_name}. */
@MappedEntity("school_name")
record SchoolNameRow(@Id int id, String name) {
  /** Id of the only row. */
  static final int ONLY = 1;
}
