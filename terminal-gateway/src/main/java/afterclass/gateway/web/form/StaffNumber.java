package afterclass.gateway.web.form;

import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.roster.StaffMember;
import java.util.List;

/**
 * The reading of a field that asks for a staff number: a number, a number with its name as the list
 * of suggestions writes it, or a name that only one person has.
 */
public final class StaffNumber {
  private StaffNumber() {}

  /**
   * Returns the staff number that a text means; the text itself if it means nobody, so that its
   * check refuses it.
   */
  public static String of(String text, RosterSnapshot roster) {
    String said = text.strip();
    if (said.isEmpty() || roster.staff(said).isPresent()) {
      return said;
    }
    String[] parts = said.split("\\s+", 2);
    if (parts.length == 2 && named(parts[0], parts[1], roster)) {
      return parts[0];
    }
    List<String> numbers =
        roster.staff().stream()
            .filter(member -> member.name().equals(said))
            .map(StaffMember::no)
            .distinct()
            .toList();
    return numbers.size() == 1 ? numbers.get(0) : said;
  }

  private static boolean named(String no, String name, RosterSnapshot roster) {
    return roster.staff(no).filter(member -> member.name().equals(name.strip())).isPresent();
  }
}
