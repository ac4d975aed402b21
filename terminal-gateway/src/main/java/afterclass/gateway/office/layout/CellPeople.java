package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.People;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.value.NothingText;
import afterclass.gateway.office.value.PeopleText;
import afterclass.gateway.office.value.Plain;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The people of a list's row: one with number and name, or several names in a cell. */
final class CellPeople {
  private static final Pattern NUMBER_FIRST =
      Pattern.compile("([A-Za-z]?\\d{2,12})[-—、.:：]?(\\D{2,})");
  private static final Pattern NUMBER_BEHIND =
      Pattern.compile("(\\D{2,}?)[-—:：(（]*([A-Za-z]?\\d{2,12})[)）]?");

  /** Marks behind a name that a legend explains. */
  private static final Pattern MARKS = Pattern.compile("[★☆※▲△●○◎◆]");

  private CellPeople() {}

  /** Returns the people; none if the cells name nobody. */
  static List<Settled> of(People people, String no, String text, Place where) {
    String name = MARKS.matcher(text).replaceAll("");
    boolean nobody = NothingText.read(name).isPresent();
    if (nobody && NothingText.read(no).isPresent()) {
      return List.of();
    }
    String tight = Plain.tight(name);
    Matcher first = NUMBER_FIRST.matcher(tight);
    if (first.matches()) {
      return List.of(people.row(first.group(1), first.group(2), where));
    }
    Matcher behind = NUMBER_BEHIND.matcher(tight);
    if (behind.matches()) {
      return List.of(people.row(behind.group(2), behind.group(1), where));
    }
    if (!tight.isEmpty() && Plain.isDigits(tight)) {
      return List.of(people.row(tight, "", where));
    }
    PeopleText read = PeopleText.split(name, people::knows);
    return read.people().size() > 1
        ? read.people().stream().map(person -> people.one(person, where)).toList()
        : List.of(people.row(no, nobody ? "" : name, where));
  }
}
