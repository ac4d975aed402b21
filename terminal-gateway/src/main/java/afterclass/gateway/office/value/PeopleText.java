package afterclass.gateway.office.value;

import afterclass.gateway.office.value.NameText.NameRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The people whom a cell names.
 *
 * @param people the people in order
 * @param nothing what the cell says if it names nobody; null if it names somebody or is not
 *     understood
 */
public record PeopleText(List<Person> people, @Nullable NothingText nothing) {
  private static final String SEPARATORS = "、,;/|\\+&\n";
  private static final String AND = "和与及";
  private static final Pattern NEXT_LABEL = Pattern.compile(" +(?=[^\\s:]{1,8}:)");
  private static final Pattern TELEPHONE =
      Pattern.compile(
          "(?<=[\\p{IsHan})])(?:\\s*(?:手机|电话|联系电话|Tel)[:.]?\\s*|[\\s、,/;:]*)"
              + "(?<![\\d*])(\\d[\\d*\\- ]{5,14}\\d)(?![\\d*:.年月日])");
  private static final Pattern ISO_DATE = Pattern.compile("20\\d\\d-\\d{1,2}-\\d{1,2}");
  private static final int MOST_ANDS = 6;
  private static final int MOST_NAMES = 10_000;

  /**
   * One person of a cell.
   *
   * @param name the name, or what stands there if it is none
   * @param known whether the list has the name
   * @param label what stands before the name and says what the person does (合唱, 组长); may be empty
   * @param remark what stands in brackets behind the name; may be empty
   * @param title the title behind the name; may be empty
   * @param written the words of the cell
   */
  public record Person(
      String name, boolean known, String label, String remark, String title, String written) {
    /** Returns the name with its title, as an office says it. */
    public String spoken() {
      return name + title;
    }

    Person remarked(String behind) {
      String all = remark.isEmpty() ? behind : remark + "、" + behind;
      return new Person(name, known, label, all, title, written);
    }

    Person labelled(String before) {
      String all = label.isEmpty() || before.isEmpty() ? before + label : before + " " + label;
      return new Person(name, known, all, remark, title, written);
    }
  }

  /** Keeps what is given unchanged. */
  public PeopleText {
    people = List.copyOf(people);
  }

  /**
   * Reads the people of a cell.
   *
   * @param text the text of the cell
   * @param known whether the list has a name
   * @return the people; nobody, without a reason, if the text is too long to be names
   */
  public static PeopleText split(@Nullable String text, Predicate<String> known) {
    Optional<NothingText> nothing = NothingText.read(text);
    if (nothing.isPresent()) {
      return new PeopleText(List.of(), nothing.get());
    }
    List<Person> people = new ArrayList<>();
    for (String chunk : Brackets.split(remarked(list(text)), SEPARATORS)) {
      if (chunk.length() <= Plain.LONGEST && NothingText.read(chunk).isEmpty()) {
        people.addAll(chunk(chunk, known));
      }
    }
    return new PeopleText(people, null);
  }

  /** Returns the text of a cell, which may hold the names of a whole school. */
  private static String list(@Nullable String text) {
    return text == null || text.length() > MOST_NAMES ? "" : Plain.of(text);
  }

  /** Puts a telephone number behind a name in brackets, whatever parts the two. */
  private static String remarked(String plain) {
    StringBuilder all = new StringBuilder();
    Matcher matcher = TELEPHONE.matcher(plain);
    while (matcher.find()) {
      String number = matcher.group(1);
      long digits = number.chars().filter(each -> Scan.isDigit((char) each) || each == '*').count();
      boolean telephone = digits >= 7 && digits <= 12 && !ISO_DATE.matcher(number).matches();
      matcher.appendReplacement(
          all, Matcher.quoteReplacement(telephone ? "(" + number + ")" : matcher.group()));
    }
    return matcher.appendTail(all).toString();
  }

  /** Reads what stands between separators; a label with a colon behind a blank begins anew. */
  private static List<Person> chunk(String chunk, Predicate<String> known) {
    List<Person> people = new ArrayList<>();
    for (String part : NEXT_LABEL.split(chunk, -1)) {
      people.addAll(labelled(part, known));
    }
    return people;
  }

  private static List<Person> labelled(String chunk, Predicate<String> known) {
    int colon = colon(chunk);
    if (colon > 0 && colon < chunk.length() - 1) {
      String label = chunk.substring(0, colon).strip();
      List<Person> people = chunkWithAnd(chunk.substring(colon + 1).strip(), known);
      return people.stream().map(it -> it.labelled(label)).toList();
    }
    return chunkWithAnd(chunk, known);
  }

  /** Returns the last colon that is not that of a time; -1 if there is none. */
  private static int colon(String chunk) {
    int at = chunk.lastIndexOf(':');
    while (at > 0 && at < chunk.length() - 1 && Scan.isDigit(chunk.charAt(at + 1))) {
      at = chunk.lastIndexOf(':', at - 1);
    }
    return at;
  }

  /** Parts at 和, 与, 及 only where the list knows what stands on both sides. */
  private static List<Person> chunkWithAnd(String chunk, Predicate<String> known) {
    List<Person> whole = new BlankGroups(chunk, known).people();
    if (whole.stream().allMatch(Person::known)) {
      return whole;
    }
    List<Integer> ands = ands(chunk);
    for (int at : ands) {
      List<Person> left = new BlankGroups(chunk.substring(0, at), known).people();
      if (left.stream().allMatch(Person::known)) {
        List<Person> both = new ArrayList<>(left);
        both.addAll(chunkWithAnd(chunk.substring(at + 1).strip(), known));
        if (both.stream().allMatch(Person::known)) {
          return both;
        }
      }
    }
    // In 许嘉和 谢芷若 the blank has parted the two already.
    boolean parted =
        whole.size() > 1
            && whole.stream().anyMatch(Person::known)
            && whole.stream().allMatch(person -> person.name().length() > 1);
    return ands.size() == 1 && !parted ? halfKnown(chunk, ands.get(0), known).orElse(whole) : whole;
  }

  /** Returns where such a word stands between others; nowhere if it stands there too often. */
  private static List<Integer> ands(String chunk) {
    List<Integer> found = new ArrayList<>();
    for (int at = 1; at < chunk.length() - 1; at++) {
      if (AND.indexOf(chunk.charAt(at)) >= 0) {
        found.add(at);
      }
    }
    return found.size() > MOST_ANDS ? List.of() : found;
  }

  /** Parts two people of whom the list knows one; the other has at least two characters. */
  private static Optional<List<Person>> halfKnown(String chunk, int at, Predicate<String> known) {
    Person left = person(chunk.substring(0, at).strip(), known);
    Person right = person(chunk.substring(at + 1).strip(), known);
    boolean names = left.name().length() > 1 && right.name().length() > 1;
    return names && (left.known() || right.known())
        ? Optional.of(List.of(left, right))
        : Optional.empty();
  }

  /** Returns a person of these words. */
  static Person person(String written, Predicate<String> known) {
    Brackets parts = Brackets.of(written);
    String tight = Plain.tight(parts.outside());
    if (known.test(tight)) {
      return new Person(tight, true, "", parts.inside(), "", written);
    }
    Optional<NameRead> read = NameText.read(written);
    if (read.isEmpty()) {
      return new Person(parts.outside(), false, "", parts.inside(), "", written);
    }
    NameRead name = read.get();
    boolean knows = known.test(name.name());
    return new Person(name.name(), knows, "", name.remark(), name.title(), written);
  }
}
