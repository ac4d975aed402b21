package afterclass.gateway.web.policies;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.problem.FieldName;
import afterclass.gateway.web.problem.Problem;
import afterclass.rules.policy.PlainRules;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyRevision;
import afterclass.rules.policy.RequestRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The new values of a school's rules as they are sent; what is left out stays as it is.
 *
 * @param base SHA-256 of the policy that the change is made from; the last version if left out
 * @param from first business date of the new values, after today
 * @param amount amount per lesson hour in yuan, as {@code 35} or {@code 35.50}
 * @param clause id of the clause that the amount comes from
 * @param requestKinds what teachers may ask for: {@code leave}, {@code made-up}, {@code appeal}
 * @param punchesAMonth make-up punches per person and calendar month, 0 to 100
 * @param workingDays school days within which a request is possible, 0 to 100
 */
public record NewRules(
    @Nullable String base,
    @Nullable String from,
    @Nullable String amount,
    @Nullable String clause,
    @Nullable List<String> requestKinds,
    @Nullable String punchesAMonth,
    @Nullable String workingDays) {

  /** Returns the values of a form; a form without any kind of request asks for none. */
  static NewRules of(Form form) {
    return new NewRules(
        form.text("base"),
        form.text("from"),
        form.text("amount"),
        form.text("clause"),
        form.all("requestKinds"),
        form.text("punchesAMonth"),
        form.text("workingDays"));
  }

  /** Returns the values of a policy for a form's first view. */
  static NewRules of(Policy policy, LocalDate from) {
    PlainRules rules = PlainRules.of(policy, from);
    RequestRules requests = rules.requests();
    return new NewRules(
        policy.stamp().sha256(),
        from.toString(),
        yuan(rules.fen()),
        PolicyRevision.clauseOfPrice(policy),
        requests.kinds(),
        String.valueOf(requests.punchesAMonth()),
        String.valueOf(requests.workingDays()));
  }

  /** Returns the values with nothing left out. */
  static NewRules normal(NewRules asked, Policy base, PlainRules rules) {
    return new NewRules(
        base.stamp().sha256(),
        asked.begins().toString(),
        yuan(rules.fen()),
        asked.clauseIn(base),
        rules.requests().kinds(),
        String.valueOf(rules.requests().punchesAMonth()),
        String.valueOf(rules.requests().workingDays()));
  }

  /** Returns an amount as a form takes it; empty for none. */
  static String yuan(@Nullable Integer fen) {
    return fen == null ? "" : BigDecimal.valueOf(fen, 2).toPlainString();
  }

  /** Returns the first date of the new values. */
  LocalDate begins() {
    return Inputs.date("from", from);
  }

  /** Returns the clause of the amount. */
  String clauseIn(Policy policy) {
    String given = clause == null || clause.isBlank() ? "" : clause.strip();
    if (given.isEmpty()) {
      return PolicyRevision.clauseOfPrice(policy);
    }
    if (!policy.clauses().containsKey(given)) {
      throw wrong("clause", given, Phrase.oneOf(policy.clauses().keySet()));
    }
    return given;
  }

  /** Returns the new rules; a problem names the value that is wrong. */
  PlainRules rules(Policy policy) {
    PlainRules old = PlainRules.of(policy, begins());
    RequestRules requests = old.requests();
    return new PlainRules(
        fen(old.fen()),
        new RequestRules(
            kinds(requests.kinds()),
            number("punchesAMonth", punchesAMonth, requests.punchesAMonth()),
            number("workingDays", workingDays, requests.workingDays())));
  }

  private @Nullable Integer fen(@Nullable Integer old) {
    String given = Objects.requireNonNullElse(amount, yuan(old)).strip();
    if (given.isEmpty() && old == null) {
      return null;
    }
    BigDecimal most = BigDecimal.valueOf(PlainRules.MOST_FEN, 2);
    if (!given.matches("\\d{1,9}([.]\\d{1,2})?")) {
      throw wrong("amount", given, Phrase.of("policies.expected-yuan", most.toBigInteger()));
    }
    BigDecimal yuan = new BigDecimal(given);
    if (yuan.compareTo(most) > 0) {
      throw wrong("amount", given, Phrase.of("policies.expected-yuan", most.toBigInteger()));
    }
    return yuan.movePointRight(2).intValueExact();
  }

  /** Returns the kinds in the file's order, then the new ones. */
  private List<String> kinds(List<String> old) {
    List<String> wanted = requestKinds;
    if (wanted == null) {
      return old;
    }
    for (String kind : wanted) {
      if (!RequestRules.KINDS.contains(kind)) {
        throw wrong("requestKinds", kind, Phrase.oneOf(RequestRules.KINDS));
      }
    }
    if (wanted.isEmpty() && !old.isEmpty()) {
      throw wrong("requestKinds", "", Phrase.of("policies.expected-kinds"));
    }
    List<String> kinds = new ArrayList<>(old);
    kinds.retainAll(wanted);
    RequestRules.KINDS.stream()
        .filter(kind -> wanted.contains(kind) && !kinds.contains(kind))
        .forEach(kinds::add);
    return kinds;
  }

  private static int number(String name, @Nullable String given, int old) {
    String text = given == null ? String.valueOf(old) : given.strip();
    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > PlainRules.MOST_REQUESTS) {
      throw wrong(name, text, Phrase.of("policies.expected-number", PlainRules.MOST_REQUESTS));
    }
    return Integer.parseInt(text);
  }

  private static Problem wrong(String name, String found, Phrase expected) {
    return Problem.unprocessable("bad-rule", found, new FieldName(name), expected);
  }
}
