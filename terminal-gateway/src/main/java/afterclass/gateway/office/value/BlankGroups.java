package afterclass.gateway.office.value;

import afterclass.gateway.office.value.PeopleText.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The people of a text without other separators than blanks.
 *
 * <p>A blank parts two people where the list knows the names on both sides, and is padding inside a
 * name otherwise. What stands before known names and is the word for an activity is their label.
 */
final class BlankGroups {
  private static final Set<String> ACTIVITIES = Set.copyOf(WordList.lines("activities.txt"));
  private static final String SURNAMES = String.join("", WordList.lines("surnames.txt"));
  private static final int MOST_PIECES = 60;
  private static final int LONGEST_NAME = 4;

  /** Somebody from outside the school, without a name. */
  private static final Pattern OUTSIDER = Pattern.compile("[(]?(外聘|校外|外请|外教)");

  /** A remark in brackets with the next name right behind it. */
  private static final Pattern REMARKED = Pattern.compile("\\)(?=\\p{IsHan}{2})");

  private final String chunk;
  private final List<String> pieces;
  private final Predicate<String> known;

  BlankGroups(String chunk, Predicate<String> known) {
    this.chunk = chunk.startsWith("(") ? chunk : REMARKED.matcher(chunk).replaceAll(") ");
    this.known = known;
    this.pieces = pieces(this.chunk);
  }

  List<Person> people() {
    Person whole = PeopleText.person(chunk, known);
    if (whole.known() || pieces.size() > MOST_PIECES) {
      return List.of(whole);
    }
    if (pieces.size() == 1) {
      return single(whole);
    }
    for (int labels = 0; labels < pieces.size(); labels++) {
      List<Person> people = allKnown(labels);
      if (people != null && isLabel(labels)) {
        return labelled(people, labels);
      }
    }
    return unknown(whole);
  }

  /** Glues remarks in brackets to the piece before them. */
  private static List<String> pieces(String chunk) {
    List<String> glued = new ArrayList<>();
    for (String piece : Brackets.split(chunk, " ")) {
      boolean remark = Brackets.of(piece).outside().isEmpty();
      if (remark && !glued.isEmpty()) {
        glued.set(glued.size() - 1, glued.get(glued.size() - 1) + piece);
      } else {
        glued.add(piece);
      }
    }
    return glued;
  }

  /** Returns the people if the list knows names that cover every piece from one on. */
  private @Nullable List<Person> allKnown(int from) {
    int count = pieces.size();
    List<@Nullable List<Person>> best = new ArrayList<>(Collections.nCopies(count + 1, null));
    best.set(count, List.of());
    for (int at = count - 1; at >= from; at--) {
      for (int end = at + 1; end <= Math.min(count, at + LONGEST_NAME); end++) {
        List<Person> behind = best.get(end);
        if (behind == null || best.get(at) != null) {
          continue;
        }
        Person person = PeopleText.person(String.join(" ", pieces.subList(at, end)), known);
        if (person.known()) {
          List<Person> all = new ArrayList<>(List.of(person));
          all.addAll(behind);
          best.set(at, all);
        }
      }
    }
    return best.get(from);
  }

  private boolean isLabel(int labels) {
    for (String piece : pieces.subList(0, labels)) {
      if (mayBePerson(piece)) {
        return false;
      }
    }
    return true;
  }

  private static boolean mayBePerson(String piece) {
    String bare = Brackets.of(piece).outside();
    if (ACTIVITIES.contains(bare) || NameText.isRole(bare)) {
      return false;
    }
    boolean name = Plain.isHan(bare) && bare.length() <= LONGEST_NAME;
    return name && (bare.length() == 1 || SURNAMES.indexOf(bare.charAt(0)) >= 0);
  }

  private List<Person> labelled(List<Person> people, int labels) {
    String label = String.join(" ", pieces.subList(0, labels));
    return label.isEmpty() ? people : people.stream().map(it -> it.labelled(label)).toList();
  }

  /** Parts a piece without blanks: an activity before a name, or known names behind each other. */
  private List<Person> single(Person whole) {
    List<Person> glued = Plain.isHan(whole.name()) ? glued(whole) : null;
    return glued == null ? List.of(whole) : glued;
  }

  private @Nullable List<Person> glued(Person whole) {
    String name = whole.name();
    for (int at = 1; at < name.length() && name.length() - at <= LONGEST_NAME * 2; at++) {
      String behind = name.substring(at);
      if (ACTIVITIES.contains(name.substring(0, at)) && known.test(behind)) {
        Person person =
            new Person(behind, true, "", whole.remark(), whole.title(), whole.written());
        return List.of(person.labelled(name.substring(0, at)));
      }
    }
    return null;
  }

  /** Returns the pieces as people of whom the list does not know all. */
  private List<Person> unknown(Person whole) {
    if (NameText.read(chunk).isPresent()) {
      return List.of(whole);
    }
    List<Person> people = new ArrayList<>();
    StringBuilder label = new StringBuilder();
    int at = 0;
    while (at < pieces.size()) {
      int end = at + 1;
      boolean padded = isOne(at) && at + 1 < pieces.size() && isOne(at + 1);
      if (padded || knownPair(at)) {
        end++;
      }
      String words = String.join(" ", pieces.subList(at, end));
      boolean activity = end == at + 1 && end < pieces.size() && isDone(words, pieces.get(end));
      boolean behind = !people.isEmpty() && end == pieces.size() && isActivity(words);
      if (behind) {
        Person last = people.remove(people.size() - 1);
        people.add(last.remarked(words));
      } else if (activity) {
        label.append(label.isEmpty() ? "" : " ").append(words);
      } else {
        people.add(PeopleText.person(words, known).labelled(label.toString()));
      }
      at = end;
    }
    return people;
  }

  /** Returns whether words are what somebody does who is named, or called 外聘老师, behind them. */
  private static boolean isDone(String words, String behind) {
    return ACTIVITIES.contains(words)
        || (OUTSIDER.matcher(behind).lookingAt() && !mayBePerson(words));
  }

  private static boolean isActivity(String words) {
    return ACTIVITIES.contains(Brackets.of(words).outside());
  }

  private boolean knownPair(int at) {
    return at + 1 < pieces.size()
        && PeopleText.person(pieces.get(at) + " " + pieces.get(at + 1), known).known();
  }

  private boolean isOne(int at) {
    String bare = Brackets.of(pieces.get(at)).outside();
    return bare.length() == 1 && Plain.isHan(bare);
  }
}
