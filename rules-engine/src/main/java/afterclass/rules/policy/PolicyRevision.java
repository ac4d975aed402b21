package afterclass.rules.policy;

import afterclass.rules.source.Outline;
import afterclass.rules.source.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The writer of a policy's next version from new {@link PlainRules}: it replaces only those values
 * in the file, so that all other lines keep their bytes, and reads the result back.
 */
public final class PolicyRevision {
  private static final String FEN = "fenPerLessonHour";
  private static final String REQUESTS = "requests";
  private static final Set<String> CHANGED =
      Set.of("fen", "request-kinds", "punches-a-month", "request-days");

  private final Policy base;
  private final PlainRules rules;
  private final LocalDate from;
  private final FileText file;
  private final Outline outline;

  private PolicyRevision(Policy base, PlainRules rules, LocalDate from) {
    this.base = base;
    this.rules = rules;
    this.from = from;
    this.file = new FileText(new String(base.file(), StandardCharsets.UTF_8));
    this.outline = PolicyReader.outline(base.file());
  }

  /**
   * Returns the file of the next version. The amount is added behind the old one with its date,
   * which stays; the rules for requests have no dates of their own and hold with the version.
   *
   * @param base the version to change
   * @param rules the new rules
   * @param from first date of the new amount
   * @param clause id of the clause that the amount comes from
   * @param version version of the new file
   * @throws PolicyException if the file's layout does not allow to replace its values one by one
   */
  public static byte[] of(
      Policy base, PlainRules rules, LocalDate from, String clause, String version) {
    PolicyRevision revision = new PolicyRevision(base, rules, from);
    revision.version(version);
    revision.price(clause);
    revision.requests();
    byte[] bytes = revision.file.edited().getBytes(StandardCharsets.UTF_8);
    revision.check(bytes, version);
    return bytes;
  }

  private Outline place(String key) {
    Outline place = outline.fields().get(key);
    if (place == null) {
      throw refused();
    }
    return place;
  }

  private void version(String version) {
    Outline place = place("version");
    String old = place.in(file.text());
    String quote = old.startsWith("'") ? "'" : old.startsWith("\"") ? "\"" : "";
    file.replace(place, quote + version + quote);
  }

  private void price(String clause) {
    Integer fen = rules.fen();
    PlainRules before = PlainRules.of(base, from);
    if (fen == null || fen.equals(before.fen())) {
      return;
    }
    PriceLines lines = new PriceLines(file, fen, file.scalar(clause, outline.flow()), from);
    Outline place = outline.fields().get(FEN);
    if (place == null) {
      lines.first(place("lessonLength"), outline.flow());
    } else if (place.list()) {
      lines.add(place);
    } else {
      lines.second(place, outline.flow());
    }
  }

  private void requests() {
    RequestRules wanted = rules.requests();
    if (wanted.same(base.requests())) {
      return;
    }
    RequestLines lines = new RequestLines(file, outline.flow());
    Outline place = outline.fields().get(REQUESTS);
    if (place == null) {
      lines.first(place("seasons"), wanted);
    } else {
      lines.change(place, base.requests(), wanted);
    }
  }

  /** Reads the new file and refuses it if it says anything else than what was asked for. */
  private void check(byte[] bytes, String version) {
    Policy after;
    try {
      after = PolicyReader.parse(base.stamp().id(), bytes);
    } catch (PolicyException broken) {
      throw refused();
    }
    boolean asked =
        after.stamp().version().equals(version)
            && PlainRules.of(after, from).same(rules)
            && PolicyDifference.between(base, after).stream().allMatch(this::mayDiffer);
    if (!asked) {
      throw refused();
    }
  }

  private boolean mayDiffer(PolicyDifference difference) {
    LocalDate begins = difference.from();
    boolean price = difference.item().key().equals("fen") && difference.before() != null;
    return difference.item().part() == PolicyItem.Part.POLICY
        && CHANGED.contains(difference.item().key())
        && (!price || (begins != null && !begins.isBefore(from)));
  }

  private PolicyException refused() {
    return new PolicyException(
        List.of(
            new Problem(
                base.stamp().id(),
                0,
                "a layout in which single values cannot be replaced",
                "every value written as in the policies supplied",
                "change the file itself and upload it")));
  }

  /**
   * Returns the version that follows another: its last number plus one.
   *
   * @param version a version, such as {@code 1} or {@code 2026-01}
   */
  public static String next(String version) {
    int digits = version.length();
    while (digits > 0 && version.length() - digits < 9 && digit(version.charAt(digits - 1))) {
      digits--;
    }
    String number = version.substring(digits);
    if (number.isEmpty()) {
      return version + "-2";
    }
    String next = String.valueOf(Long.parseLong(number) + 1);
    String zeros = "0".repeat(Math.max(0, number.length() - next.length()));
    return version.substring(0, digits) + zeros + next;
  }

  private static boolean digit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  /**
   * Returns the clause that the last amount of a policy comes from, else that of the first lesson
   * hours, else the first that it quotes; empty if it quotes none.
   */
  public static String clauseOfPrice(Policy policy) {
    Outline outline = PolicyReader.outline(policy.file());
    Stream<Outline> price = Stream.ofNullable(outline.fields().get(FEN));
    Stream<Outline> hours =
        Stream.ofNullable(outline.fields().get("services"))
            .flatMap(services -> services.items().stream())
            .flatMap(service -> Stream.ofNullable(service.fields().get("hours")));
    String text = new String(policy.file(), StandardCharsets.UTF_8);
    return Stream.concat(price, hours)
        .filter(Outline::list)
        .map(dated -> dated.items().get(dated.items().size() - 1))
        .flatMap(last -> Stream.ofNullable(last.fields().get("clause")))
        .map(clause -> clause.in(text).replaceAll("^[\"']|[\"']$", ""))
        .filter(policy.clauses()::containsKey)
        .findFirst()
        .orElseGet(() -> policy.clauses().keySet().stream().findFirst().orElse(""));
  }
}
