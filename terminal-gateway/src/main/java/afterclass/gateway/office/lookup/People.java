package afterclass.gateway.office.lookup;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.value.NameText;
import afterclass.gateway.office.value.PeopleText;
import afterclass.gateway.office.value.PeopleText.Person;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.StaffNoText;
import afterclass.gateway.roster.StaffMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lookup of people by number and name. It never chooses among people of one name: it asks. */
public final class People {
  private static final int MOST_CHOICES = 12;

  private final Clerk clerk;
  private final School school;
  private final boolean onDuty;

  /** Creates a lookup that asks through a clerk. */
  public People(Clerk clerk) {
    this(clerk, false);
  }

  private People(Clerk clerk, boolean onDuty) {
    this.clerk = clerk;
    this.school = clerk.school();
    this.onDuty = onDuty;
  }

  /** Creates a lookup of people on duty: of one with another's name beside it, it asks which. */
  public static People onDuty(Clerk clerk) {
    return new People(clerk, true);
  }

  /** Returns whether the staff list has a name. */
  public boolean knows(String name) {
    return school.knows(name);
  }

  /**
   * Finds the person of a row that has a number, a name or both. A number that is known decides if
   * the name agrees or is missing; where they disagree, the office is asked.
   *
   * @param no text of the cell for the number; empty if there is none
   * @param name text of the cell for the name; empty if there is none
   * @param where place of the name, or of the number if there is no name
   */
  public Settled row(String no, String name, Place where) {
    return row(no, name, where, 1);
  }

  /**
   * Finds the person of a row of a list in which a name that several people have may stand for each
   * of them in turn.
   *
   * @param which how many times the list has named somebody so, this row included: each time is a
   *     question of its own
   */
  public Settled row(String no, String name, Place where, int which) {
    Optional<StaffMember> numbered = StaffNoText.read(no).flatMap(this::numbered);
    Optional<NameText.NameRead> named = NameText.read(name);
    if (numbered.isPresent()) {
      boolean agrees =
          named.isEmpty()
              || School.bare(named.get().name()).equals(School.bare(numbered.get().name()))
              || School.bare(Plain.tight(name)).equals(School.bare(numbered.get().name()))
              || (named.get().isSurnameOnly()
                  && numbered.get().name().startsWith(named.get().name()));
      return agrees
          ? Settled.found(numbered.get().no())
          : disagreeing(numbered.get(), named.get(), where);
    }
    if (Plain.tight(name).isEmpty()) {
      return unnamed(no, where);
    }
    PeopleText people = PeopleText.split(name, this::knows);
    return people.people().size() == 1
        ? one(people.people().get(0), where, which)
        : unknown(Plain.tight(name), Plain.tight(name), where);
  }

  /** Finds the person of a number that is on no list; a name may stand in its place. */
  private Settled unnamed(String no, Place where) {
    String written = Plain.tight(no);
    if (written.isEmpty()) {
      return Settled.SKIPPED;
    }
    List<Person> named = PeopleText.split(no, this::knows).people();
    return named.size() == 1 && named.get(0).known()
        ? one(named.get(0), where)
        : unknown(written, written, where);
  }

  private Optional<StaffMember> numbered(String no) {
    Optional<StaffMember> exact = school.numbered(no);
    if (exact.isPresent()) {
      return exact;
    }
    List<StaffMember> same =
        school.staff().stream().filter(each -> zeroless(each.no()).equals(zeroless(no))).toList();
    return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
  }

  private static String zeroless(String no) {
    return no.replaceFirst("^0+(?=.)", "");
  }

  private Settled disagreeing(StaffMember numbered, NameText.NameRead name, Place where) {
    List<Choice> choices = new ArrayList<>();
    choices.add(choice(numbered));
    school.named(name.name()).forEach(each -> choices.add(choice(each)));
    choices.add(Choice.skipPerson());
    String found = numbered.no() + " " + name.spoken();
    return ask(
        "person:" + numbered.no() + "/" + name.spoken(),
        where,
        found,
        Phrase.of("office.ask.number-or-name", numbered.no(), numbered.name(), name.spoken()),
        choices);
  }

  /** Finds one person of a cell. */
  public Settled one(Person person, Place where) {
    return one(person, where, 1);
  }

  private Settled one(Person person, Place where, int which) {
    List<StaffMember> exact = school.named(Plain.tight(person.written()));
    if (exact.size() == 1) {
      return Settled.found(exact.get(0).no()); // also 张伟1, if the list tells them apart like that
    }
    List<StaffMember> named = school.named(person.name());
    if (named.size() == 1 && (person.title().isEmpty() || person.name().length() > 1)) {
      List<StaffMember> beside = onDuty ? others(person, named.get(0)) : List.of();
      if (!beside.isEmpty()) {
        return instead(person, named.get(0), beside, where);
      }
      if (!person.remark().isEmpty()) {
        numberIn(person.remark())
            .filter(no -> !no.equals(named.get(0).no()) && isAsLong(no))
            .ifPresent(no -> clerk.notice(where, person.written(), "office.read.remark", no));
        clerk.notice(
            where, person.written(), "office.read.person-remark", person.name(), person.remark());
      }
      return Settled.found(named.get(0).no());
    }
    if (named.size() > 1) {
      return namesakes(person, named, where, which);
    }
    return unknown(person.written(), person.spoken(), where);
  }

  /** Returns the people whom the remark beside a name names: 邵华（改由柳青）, 温如玉（代苏慧）. */
  private List<StaffMember> others(Person person, StaffMember named) {
    String remark = Plain.tight(person.remark());
    return school.staff().stream()
        .filter(each -> each.name().length() > 1 && remark.contains(School.bare(each.name())))
        .filter(each -> !each.no().equals(named.no()))
        .toList();
  }

  private Settled instead(Person person, StaffMember named, List<StaffMember> beside, Place where) {
    List<Choice> choices = new ArrayList<>();
    choices.add(choice(named));
    beside.forEach(each -> choices.add(choice(each)));
    choices.add(Choice.skipPerson());
    String found = bare(person);
    return ask(
        "person:" + found, where, found, Phrase.of("office.ask.instead", shown(found)), choices);
  }

  private Settled namesakes(Person person, List<StaffMember> named, Place where, int which) {
    Optional<String> written =
        numberIn(person.remark())
            .filter(no -> named.stream().anyMatch(each -> each.no().equals(no)));
    if (written.isPresent()) {
      return Settled.found(written.get());
    }
    List<Choice> choices = new ArrayList<>(named.stream().map(People::choice).toList());
    choices.add(Choice.skipPerson());
    String nos = String.join("、", named.stream().map(StaffMember::no).toList());
    String found = bare(person) + (which > 1 ? " (" + which + ")" : "");
    return ask(
        "person:" + found,
        where,
        found,
        Phrase.of("office.ask.namesakes", named.size(), person.name(), nos, found),
        choices);
  }

  /** Returns the name with its remark, as written, without what stands before it. */
  private static String bare(Person person) {
    return person.remark().isEmpty() ? person.name() : person.name() + "（" + person.remark() + "）";
  }

  /** Returns whether a number is as long as those of the staff list; a telephone number is not. */
  private boolean isAsLong(String no) {
    return school.staff().stream().anyMatch(each -> each.no().length() == no.length());
  }

  private static Optional<String> numberIn(String remark) {
    return StaffNoText.read(remark).filter(no -> no.chars().anyMatch(Character::isDigit));
  }

  private Settled unknown(String written, String name, Place where) {
    List<Choice> choices = new ArrayList<>();
    near(name).stream().limit(MOST_CHOICES).map(People::choice).forEach(choices::add);
    choices.add(Choice.skipPerson());
    return ask(
        "person:" + Plain.tight(written),
        where,
        shown(written),
        Phrase.of("office.ask.unknown-person", shown(written)),
        choices);
  }

  /** Returns a text with the brackets that stand beside Chinese characters. */
  private static String shown(String text) {
    return text.replace('(', '（').replace(')', '）');
  }

  /**
   * Returns people whom a name that is not on the list may mean: same surname or two characters.
   */
  private List<StaffMember> near(String name) {
    if (name.isEmpty() || !Plain.isHan(name.substring(0, 1))) {
      return List.of();
    }
    List<StaffMember> close =
        school.staff().stream().filter(each -> shared(each.name(), name) >= 2).toList();
    return close.isEmpty()
        ? school.staff().stream()
            .filter(each -> each.name().startsWith(name.substring(0, 1)))
            .toList()
        : close;
  }

  private static long shared(String a, String b) {
    return a.chars().filter(letter -> b.indexOf(letter) >= 0).count();
  }

  private Settled ask(String id, Place where, String found, Phrase ask, List<Choice> choices) {
    Question question = Question.choice(id, where, found, ask, choices).or(Question.Form.PERSON);
    return Settled.of(clerk.ask(question));
  }

  private static Choice choice(StaffMember member) {
    return Choice.same(member.no(), member.no() + " " + member.name());
  }
}
