package afterclass.gateway.office.reading;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.StaffMember;
import afterclass.rules.policy.RequirementDefinition;
import afterclass.rules.policy.ServiceDefinition;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reader of answers: a choice's value or label in either language, or a text of the question's
 * form.
 *
 * @param school the people and services that an answer may name
 */
record AnswerReader(School school) {
  /** Words that confirm the proposal as it is. */
  private static final Set<String> PROPOSED = Set.of("asproposed", "按建议", "按提议", "是", "是的", "yes");

  /** Words with which an answer to leave rows out begins. */
  private static final Set<String> LEFT_OUT =
      Set.of("不导入", "都不导入", "跳过", "略过", "donotimport", "skip");

  private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[A-Za-z0-9_-]{1,32}");
  private static final Pattern WORD = Pattern.compile("[^=\\s]+=[^=\\s]+(\\s+[^=\\s]+=[^=\\s]+)*");
  private static final Pattern SIGNS = Pattern.compile("[,;:、。；，：.!?\"“”()\\[\\]]");
  private static final Pattern PARTS = Pattern.compile("[;；、，,\\s]+");

  /** Returns the value of an answer; empty if the question does not allow it. */
  Optional<String> value(Question question, String answer) {
    String plain = plain(answer);
    String proposal = question.proposal();
    if (proposal != null && PROPOSED.contains(plain)) {
      return Optional.of(proposal);
    }
    Optional<String> chosen =
        question.choices().stream()
            .filter(choice -> means(choice, plain))
            .map(Choice::value)
            .findFirst();
    return chosen
        .or(() -> leavingOut(question, plain))
        .or(() -> free(question, answer.strip()))
        .or(() -> worded(question, plain));
  }

  /** Returns the only choice of the same words and numbers, whatever signs stand between them. */
  private static Optional<String> worded(Question question, String plain) {
    List<String> same =
        question.choices().stream()
            .filter(choice -> means(choice, AnswerReader::words, words(plain)))
            .map(Choice::value)
            .distinct()
            .toList();
    return same.size() == 1 && !words(plain).isEmpty()
        ? Optional.of(same.get(0))
        : Optional.empty();
  }

  private static String words(String text) {
    return SIGNS.matcher(plain(text)).replaceAll("");
  }

  /** Returns the choice to leave rows out, however it is worded, if there is one. */
  private static Optional<String> leavingOut(Question question, String plain) {
    return question.choices().stream()
        .map(Choice::value)
        .filter(Choice.SKIP::equals)
        .filter(skip -> LEFT_OUT.stream().anyMatch(plain::startsWith))
        .findFirst();
  }

  private static boolean means(Choice choice, String plain) {
    return means(choice, AnswerReader::plain, plain);
  }

  private static boolean means(Choice choice, UnaryOperator<String> reduced, String wanted) {
    return Stream.of(choice.value(), choice.label().in(Messages.ZH), choice.label().in(Messages.EN))
        .anyMatch(text -> reduced.apply(text).equals(wanted));
  }

  /** Returns a text without blanks, in usual letters: answers are typed by hand. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\p{Z}\\p{Cf}]", "")
        .toLowerCase(Locale.ROOT);
  }

  private Optional<String> free(Question question, String answer) {
    return switch (question.form()) {
      case CHOICE -> Optional.empty();
      case DATE -> dates(answer).filter(all -> all.size() == 1).map(all -> all.get(0).toString());
      case DATES -> range(answer);
      case PERSON -> person(answer);
      case NUMBER -> number(answer);
      case SERVICES -> services(answer);
      case WORDS, PARTS -> Optional.of(answer).filter(text -> WORD.matcher(text).matches());
    };
  }

  private static Optional<List<LocalDate>> dates(String answer) {
    List<LocalDate> dates = new ArrayList<>();
    Matcher found = DATE.matcher(Normalizer.normalize(answer, Normalizer.Form.NFKC));
    try {
      while (found.find()) {
        dates.add(
            LocalDate.of(
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(2)),
                Integer.parseInt(found.group(3))));
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    return Optional.of(dates);
  }

  private static Optional<String> range(String answer) {
    List<LocalDate> all = dates(answer).orElse(List.of());
    if (all.size() == 1) {
      return Optional.of(all.get(0) + "/");
    }
    return all.size() == 2 && !all.get(1).isBefore(all.get(0))
        ? Optional.of(all.get(0) + "/" + all.get(1))
        : Optional.empty();
  }

  private Optional<String> person(String answer) {
    String text = bare(answer);
    return only(member -> bare(member.no()).equals(text))
        .or(() -> only(member -> bare(member.name()).equals(text)))
        .or(() -> only(member -> bare(member.no() + member.name()).equals(text)))
        .or(() -> only(member -> bare(member.name() + member.no()).equals(text)));
  }

  private static String bare(String text) {
    return plain(text).replaceAll("[()]", "");
  }

  /** Returns the number of the only person for whom something is true. */
  private Optional<String> only(Predicate<StaffMember> holds) {
    List<String> nos = school.staff().stream().filter(holds).map(StaffMember::no).toList();
    return nos.size() == 1 ? Optional.of(nos.get(0)) : Optional.empty();
  }

  private static Optional<String> number(String answer) {
    String text = Normalizer.normalize(answer, Normalizer.Form.NFKC).strip();
    return Optional.of(text).filter(it -> NUMBER.matcher(it).matches());
  }

  private Optional<String> services(String answer) {
    List<String> ids = new ArrayList<>();
    for (String part : PARTS.splitAsStream(answer).filter(text -> !text.isEmpty()).toList()) {
      Optional<String> id = part.equals("*") ? Optional.of("*") : service(part);
      if (id.isEmpty()) {
        return Optional.empty();
      }
      ids.add(id.get());
    }
    return ids.isEmpty() ? Optional.empty() : Optional.of(String.join(";", ids));
  }

  private Optional<String> service(String text) {
    return school.services().stream()
        .filter(each -> names(text, each.id(), each.nameZh(), each.nameEn()))
        .map(ServiceDefinition::id)
        .findFirst()
        .or(
            () ->
                school.requirements().stream()
                    .filter(each -> names(text, each.id(), each.nameZh(), each.nameEn()))
                    .map(RequirementDefinition::id)
                    .findFirst());
  }

  private static boolean names(String text, String... names) {
    return List.of(names).stream().anyMatch(name -> plain(name).equals(plain(text)));
  }
}
