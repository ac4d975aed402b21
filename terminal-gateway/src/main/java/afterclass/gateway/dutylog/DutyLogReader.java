package afterclass.gateway.dutylog;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Read access to the duty log. */
public interface DutyLogReader {

  /** Returns the entry with a number; empty if there is none. */
  Optional<DutyEntry> find(long id);

  /** Returns the entries about dates of a range, inclusive, by date and number. */
  List<DutyEntry> about(LocalDate from, LocalDate to);

  /** Returns the urgent entries written at a time or later, newest first. */
  List<DutyEntry> urgentSince(Instant from);
}
