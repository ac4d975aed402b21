package afterclass.gateway.web.policies;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.PlainText;
import afterclass.gateway.policy.LastVersion;
import afterclass.gateway.report.PlanNames;
import afterclass.gateway.web.form.Choice;
import afterclass.rules.policy.PlainRules;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.RequestRules;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules that can be changed without a policy file.
 *
 * @param base SHA-256 of the last version, which a change builds on
 * @param earliest first possible date of a change
 * @param today the values in force today
 * @param last the values of the last version, from its date on
 * @param lastFrom first date of the last version if it is yet to come, else {@code null}
 * @param waiting the proposal that waits for a decision, or {@code null}
 * @param asked the values in the form; on the page
 * @param kinds what teachers may ask for; on the page
 * @param clauses the clauses that an amount may come from; on the page
 * @param title name of the last version; on the page
 */
@Serdeable
public record RulesView(
    String base,
    LocalDate earliest,
    Values today,
    Values last,
    @Nullable LocalDate lastFrom,
    PoliciesView.@Nullable DraftView waiting,
    @JsonIgnore NewRules asked,
    @JsonIgnore List<Kind> kinds,
    @JsonIgnore List<Choice> clauses,
    @JsonIgnore String title) {
  private static final int LONGEST_CLAUSE = 40;

  /**
   * The versions that a change has to do with.
   *
   * @param now the policy in force today
   * @param last the last version
   * @param today the school's date
   * @param earliest first possible date of a change
   */
  record Versions(Policy now, LastVersion last, LocalDate today, LocalDate earliest) {}

  static RulesView of(Versions versions, NewRules asked, Messages words) {
    Policy last = versions.last().version().policy();
    LocalDate from = versions.last().version().from();
    List<String> wanted = Objects.requireNonNullElse(asked.requestKinds(), List.of());
    return new RulesView(
        last.stamp().sha256(),
        versions.earliest(),
        Values.of(PlainRules.of(versions.now(), versions.today()), words),
        Values.of(PlainRules.of(last, versions.earliest()), words),
        from.isAfter(versions.today()) ? from : null,
        versions.last().waiting().map(d -> PoliciesView.DraftView.of(d, words)).orElse(null),
        asked,
        RequestRules.KINDS.stream()
            .map(kind -> new Kind(kind, label(kind, words), wanted.contains(kind)))
            .toList(),
        last.clauses().values().stream()
            .map(
                clause ->
                    new Choice(
                        clause.id(),
                        clause.id() + " " + shortened(words.pick(clause.zh(), clause.en()))))
            .toList(),
        PlanNames.version(last, words));
  }

  private static String shortened(String text) {
    return PlainText.shortened(text, LONGEST_CLAUSE);
  }

  private static String label(String kind, Messages words) {
    return words.text("requests.kind." + kind);
  }

  /** Returns the proposal that waits for a decision; empty if there is none. */
  public Optional<PoliciesView.DraftView> waits() {
    return Optional.ofNullable(waiting);
  }

  /** Returns the first date of the last version, if it is yet to come. */
  public Optional<LocalDate> comes() {
    return Optional.ofNullable(lastFrom);
  }

  /**
   * A kind of request.
   *
   * @param code code that the form sends
   * @param label name
   * @param chosen whether it is allowed
   */
  public record Kind(String code, String label, boolean chosen) {}

  /**
   * Values that hold on a date.
   *
   * @param fenPerLessonHour amount per lesson hour, or {@code null} if none is stated
   * @param requestKinds what teachers may ask for
   * @param punchesAMonth make-up punches per person and calendar month
   * @param workingDays school days within which a request is possible
   * @param amount the amount, in words; on the page
   * @param kinds the kinds, in words; on the page
   */
  @Serdeable
  public record Values(
      @Nullable Integer fenPerLessonHour,
      List<String> requestKinds,
      int punchesAMonth,
      int workingDays,
      @JsonIgnore String amount,
      @JsonIgnore String kinds) {

    static Values of(PlainRules rules, Messages words) {
      Integer fen = rules.fen();
      RequestRules requests = rules.requests();
      return new Values(
          fen,
          requests.kinds(),
          requests.punchesAMonth(),
          requests.workingDays(),
          fen == null ? words.text("policies.no-amount") : PolicySums.yuan(fen, words),
          requests.kinds().isEmpty()
              ? words.text("policies.no-requests")
              : requests.kinds().stream()
                  .map(kind -> label(kind, words))
                  .collect(Collectors.joining(words.text("list.separator"))));
    }
  }
}
