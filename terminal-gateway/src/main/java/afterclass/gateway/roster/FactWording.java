package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.List;

/** The words and names by which facts are told, in the language of a reader. */
public interface FactWording {

  /** The word for a value of a fact, as {@code absent}; the value itself if there is none. */
  String word(String value);

  /** The text of a key of the message bundles. */
  String text(String key, Object... values);

  /** The name of a weekday, 1 to 7 from Monday. */
  String weekday(int day);

  /** The name of a service on a date; empty for none. */
  String service(LocalDate date, String id);

  /** The name of a season on a date. */
  String season(LocalDate date, String id);

  /** The name of what leave covers on a date: a service, a requirement, or {@code *} for all. */
  String covered(LocalDate date, String id);

  /** A staff member by number and name; empty for none. */
  String who(String staff);

  /** Several words as a list. */
  String list(List<String> words);
}
