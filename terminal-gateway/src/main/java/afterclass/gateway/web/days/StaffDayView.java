package afterclass.gateway.web.days;

import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Cell;
import afterclass.gateway.report.DayPicture;
import afterclass.gateway.report.JudgedDay;
import afterclass.gateway.report.KnowledgeAtDecision;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.StaffDayDetails;
import afterclass.gateway.report.TimelineEntry;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.web.form.Choice;
import afterclass.gateway.web.held.HeldCases;
import afterclass.gateway.web.outcome.ServiceView;
import afterclass.gateway.web.page.TimeText;
import afterclass.gateway.web.requests.RequestView;
import afterclass.rules.explain.DayExplanation;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.PolicyStamp;
import afterclass.rules.model.RequirementState;
import afterclass.rules.model.RequirementTrace;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The day of a staff member.
 *
 * @param staffNo staff number
 * @param name name
 * @param date business date
 * @param dayType {@code school} or {@code off}
 * @param ruling the ruling on its services on hold: {@code accept} or {@code forfeit}; left out if
 *     there is none
 * @param rulingReason reason for the ruling; left out if there is none
 * @param requests leave, forgotten punches and appeals about it
 * @param outcome the outcome with its trace as the engine wrote it, if the day was judged
 * @param explanation the same in words
 * @param samePolicy whether the words are of the very policy that judged
 * @param timeline windows, outages and punches in order of time
 * @param frames the terminals' messages about this staff member, in order of time
 * @param history all decisions with their knowledge, oldest first
 * @param since facts that became known after the last decision and did not change it
 * @param ledger every entry, reversals included, in order of posting
 * @param headline the type of the day, and its season and result if it was judged; on the page
 * @param changedPolicy that the policy has changed since; empty if it has not; on the page
 * @param rulingNote the ruling, in words; empty if there is none; on the page
 * @param rulingMark the whole ruling as one text, sent back with the next decision; on the page
 * @param rulings the rulings to choose from; empty if no services are held or were ruled; on the
 *     page
 * @param missing how many punch times must be given to accept held overtime; on the page
 * @param notices what else people should know of the day; on the page
 * @param failed the requirements that were not met and not appealed against; on the page
 * @param pictures the timeline as pictures, for windows and for phones; on the page
 * @param zone time zone of the school; on the page
 */
@Serdeable
public record StaffDayView(
    String staffNo,
    String name,
    LocalDate date,
    String dayType,
    @Nullable String ruling,
    @Nullable String rulingReason,
    List<RequestView> requests,
    @Nullable JsonNode outcome,
    @Nullable DayExplanation explanation,
    boolean samePolicy,
    List<TimelineView> timeline,
    List<FrameView> frames,
    List<DecisionView> history,
    List<KnowledgeAtDecision.Change> since,
    List<LedgerView> ledger,
    @JsonIgnore String headline,
    @JsonIgnore String changedPolicy,
    @JsonIgnore String rulingNote,
    @JsonIgnore String rulingMark,
    @JsonIgnore List<Choice> rulings,
    @JsonIgnore int missing,
    @JsonIgnore List<DayNotices.Notice> notices,
    @JsonIgnore List<Choice> failed,
    @JsonIgnore List<DayPicture> pictures,
    @JsonIgnore ZoneId zone) {
  static StaffDayView of(
      StaffDayDetails day,
      List<RequestView> requests,
      List<DayNotices.Notice> notices,
      Function<String, JsonNode> tree,
      ReportSources sources,
      Messages words) {
    String staff = day.member().no();
    Optional<JudgedDay> judged = day.judged();
    WaivedWords waived = WaivedWords.of(staff, day.date(), sources.roster(), requests, words);
    DayExplanation explanation = judged.flatMap(j -> j.explain(words, waived::of)).orElse(null);
    String ruling = sources.roster().ruling(staff, day.date()).map(Codes::of).orElse(null);
    String reason = ruling == null ? null : sources.roster().rulingReason(staff, day.date());
    return new StaffDayView(
        staff,
        day.member().name(),
        day.date(),
        Codes.of(day.dayType()),
        ruling,
        reason,
        requests,
        judged.map(j -> tree.apply(j.decision().outcomeJson())).orElse(null),
        explanation,
        judged.map(JudgedDay::samePolicy).orElse(true),
        day.timeline().stream().map(entry -> TimelineView.of(entry, words)).toList(),
        day.frames().stream().map(f -> FrameView.of(f, sources, words)).toList(),
        day.history().stream().map(k -> DecisionView.of(k, tree, sources, words)).toList(),
        day.since(),
        day.ledger().stream().map(e -> LedgerView.of(e, judged, words)).toList(),
        headline(day, explanation, sources, words),
        judged.filter(j -> !j.samePolicy()).map(j -> changed(j, sources, words)).orElse(""),
        reason == null ? "" : words.text("held.ruled-" + ruling, reason),
        HeldCases.mark(sources.roster(), new StaffDay(staff, day.date())),
        ruling != null || judged.map(HeldCases::any).orElse(false)
            ? HeldCases.rulings(ruling == null ? HeldCases.NONE : ruling, words)
            : List.of(),
        judged.map(HeldCases::missingTimes).orElse(0),
        notices,
        judged.map(j -> failed(j, requests, words)).orElse(List.of()),
        DayPicture.of(day),
        sources.zone());
  }

  private static String headline(
      StaffDayDetails day,
      @Nullable DayExplanation explanation,
      ReportSources sources,
      Messages words) {
    String type = words.text("daytype." + day.dayType().name());
    if (explanation != null) {
      return String.join(" · ", type, explanation.season(), explanation.headline());
    }
    if (day.judged().isPresent()) {
      return type + " · " + words.text("staff-day.other-policy");
    }
    return type
        + " · "
        + sources
            .judged()
            .neverJudged(day.date(), words)
            .orElseGet(() -> words.text("staff-day.unjudged"));
  }

  private static String changed(JudgedDay judged, ReportSources sources, Messages words) {
    PolicyStamp policy = judged.outcome().policy();
    String name = sources.names(words).policy(policy);
    return words.text("staff-day.changed-policy", name, policy.version());
  }

  /** Returns the failed requirements against which no appeal stands. */
  private static List<Choice> failed(JudgedDay judged, List<RequestView> requests, Messages words) {
    return judged.outcome().trace().stream()
        .filter(trace -> trace.state() == RequirementState.FAILED)
        .map(RequirementTrace::requirement)
        .filter(id -> requests.stream().noneMatch(request -> request.appeals(id)))
        .map(id -> new Choice(id, judged.requirementName(id, words)))
        .toList();
  }

  /** Tells whether a decision is the one in effect. */
  public boolean holds(DecisionView decision) {
    return decision.id() == history.get(history.size() - 1).id();
  }

  /** Tells whether there is a technical part: frames, decisions or ledger entries. */
  public boolean technical() {
    return !frames.isEmpty() || !history.isEmpty() || !ledger.isEmpty();
  }

  /** Tells whether a ledger entry has an amount. */
  public boolean money() {
    return ledger.stream().anyMatch(entry -> entry.fen() != null);
  }

  /**
   * An entry of the timeline.
   *
   * @param kind {@code window}, {@code outage} or {@code punch}
   * @param from when, on the school's wall clock
   * @param to until when
   * @param what terminal or requirement
   * @param note whether it counted and why not, or how the requirement stands
   * @param kindLabel the kind, in words; on the page
   */
  @Serdeable
  public record TimelineView(
      String kind,
      LocalDateTime from,
      @Nullable LocalDateTime to,
      String what,
      String note,
      @JsonIgnore String kindLabel) {

    static TimelineView of(TimelineEntry entry, Messages words) {
      String kind = entry.kind().code();
      return new TimelineView(
          kind,
          entry.from(),
          entry.to(),
          entry.what(),
          entry.note(),
          words.text("timeline." + kind));
    }

    /** Returns its time, or its first and last time; an open outage ends in a dash. */
    public String time() {
      boolean open = to == null && kind.equals("outage");
      return TimeText.span(from, to) + (open ? "–" : "");
    }
  }

  /**
   * A line of the ledger.
   *
   * @param id identity
   * @param service service id
   * @param status what was posted
   * @param hours lesson hours, not negative; those of a reversal are taken back
   * @param fen amount, if the policy states a rate
   * @param because why
   * @param policy which policy judged
   * @param reverses id of the entry that it takes back, if it is a reversal
   * @param serviceName name of the service; on the page
   * @param statusLabel the status, in words; on the page
   */
  @Serdeable
  public record LedgerView(
      long id,
      String service,
      String status,
      int hours,
      @Nullable Long fen,
      List<ServiceView.BecauseView> because,
      PolicyStamp policy,
      @Nullable Long reverses,
      @JsonIgnore String serviceName,
      @JsonIgnore String statusLabel) {

    static LedgerView of(LedgerEntry entry, Optional<JudgedDay> judged, Messages words) {
      String status = Codes.of(entry.status());
      String service = entry.service();
      return new LedgerView(
          entry.id(),
          service,
          status,
          entry.hours(),
          entry.fen(),
          entry.because().stream().map(b -> ServiceView.BecauseView.of(b, words)).toList(),
          entry.policy(),
          entry.reverses(),
          judged.map(day -> day.serviceName(service, words)).orElse(service),
          words.text("status." + status));
    }

    /** Returns the lesson hours; negative for a reversal. */
    public int signedHours() {
      return reverses == null ? hours : -hours;
    }

    /** Returns the amount as text; negative for a reversal, empty if there is none. */
    public String amount() {
      Long amount = fen;
      return amount == null ? "" : Cell.fen(reverses == null ? amount : -amount).plain();
    }
  }
}
