package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.List;

/** The words and names for describing facts in a reader's language. */
public interface FactWording {

  /** Returns the word for a value, such as {@code absent}; the value itself if it has none. */
  String word(String value);

  /** Returns the text of a key of the message bundles. */
  String text(String key, Object... values);

  /** Returns the name of a weekday, 1 to 7 from Monday. */
  String weekday(int day);

  /** Returns the name of a service on a date; empty for none. */
  String service(LocalDate date, String id);

  /** Returns the name of a season on a date. */
  String season(LocalDate date, String id);

  /** Returns the name of what leave covers on a date: a service, a requirement, or {@code *}. */
  String covered(LocalDate date, String id);

  /** Returns a staff member's number and name; empty for none. */
  String who(String staff);

  /** Returns words joined as a list. */
  String list(List<String> words);
}
