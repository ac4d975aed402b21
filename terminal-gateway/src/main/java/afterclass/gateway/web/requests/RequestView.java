package afterclass.gateway.web.requests;

import static java.util.stream.Collectors.joining;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.PlanNames;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.requests.Request;
import afterclass.gateway.requests.RequestKind;
import afterclass.gateway.requests.RequestState;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param id its number
 * @param kind leave, made-up or appeal
 * @param staff staff number
 * @param from first date
 * @param to last date, included
 * @param what of leave what it covers, of a make-up punch its time, of an appeal the requirement
 * @param reason why
 * @param askedBy account that asked
 * @param askedAt when
 * @param state open, approved, refused or withdrawn
 * @param decidedBy account that decided
 * @param decidedAt when
 * @param answer the answer given with the decision
 * @param closedMonths the closed months that it is about, as {@code 2026-11}: once approved it
 *     changes no monthly sheet of theirs, and is paid after a correction was submitted and approved
 * @param who the name of the staff member; on the page
 * @param kindLabel the kind, in words; on the page
 * @param about what it is about, in words; on the page
 * @param closedNote that it is about closed months, in words; empty if it is not; on the page
 * @param stateLabel the state, in words; on the page
 */
@Serdeable
public record RequestView(
    long id,
    String kind,
    String staff,
    LocalDate from,
    LocalDate to,
    String what,
    String reason,
    String askedBy,
    Instant askedAt,
    String state,
    String decidedBy,
    @Nullable Instant decidedAt,
    String answer,
    List<String> closedMonths,
    @JsonIgnore String who,
    @JsonIgnore String kindLabel,
    @JsonIgnore String about,
    @JsonIgnore String closedNote,
    @JsonIgnore String stateLabel) {

  static RequestView of(
      Request r, List<YearMonth> closedMonths, ReportSources sources, Messages words) {
    List<String> closed =
        closedMonths.stream()
            .filter(m -> !m.atEndOfMonth().isBefore(r.from()) && !m.atDay(1).isAfter(r.to()))
            .map(YearMonth::toString)
            .toList();
    String separator = words.text("list.separator");
    return new RequestView(
        r.id(),
        r.kind().code(),
        r.staff(),
        r.from(),
        r.to(),
        r.what(),
        r.reason(),
        r.askedBy(),
        r.askedAt(),
        r.state().code(),
        r.decidedBy(),
        r.decidedAt(),
        r.answer(),
        closed,
        sources.who(r.staff()),
        words.text("requests.kind." + r.kind().code()),
        about(r, sources.names(words), words),
        closed.isEmpty() ? "" : words.text("requests.of-closed", String.join(separator, closed)),
        state(r, words));
  }

  /** Returns the state in words; what was decided is said in the words of its kind. */
  private static String state(Request asked, Messages words) {
    boolean decided =
        asked.state() == RequestState.APPROVED || asked.state() == RequestState.REFUSED;
    String state = asked.state().code();
    return words.text("requests.state." + (decided ? asked.kind().code() + "." + state : state));
  }

  /** Returns whether it is an appeal. */
  public boolean appealing() {
    return kind.equals(RequestKind.APPEAL.code());
  }

  /**
   * Returns whether it is an appeal against a requirement, and was neither refused nor withdrawn.
   */
  public boolean appeals(String requirement) {
    boolean refused =
        state.equals(RequestState.REFUSED.code()) || state.equals(RequestState.WITHDRAWN.code());
    return appealing() && what.equals(requirement) && !refused;
  }

  /** Returns whether it was approved. */
  public boolean approved() {
    return state.equals(RequestState.APPROVED.code());
  }

  /** Returns whether it waits for a decision. */
  public boolean open() {
    return state.equals(RequestState.OPEN.code());
  }

  /** Returns the kind in words, of a make-up punch with its time. */
  public String heading() {
    return kind.equals(RequestKind.MADE_UP.code()) ? kindLabel + " " + what : kindLabel;
  }

  private static String about(Request asked, PlanNames names, Messages words) {
    return Stream.of(asked.what().split("[;；、|]"))
        .map(String::strip)
        .map(
            id ->
                id.equals("*")
                    ? words.text("requests.everything")
                    : names.covered(id, asked.from()))
        .collect(joining(words.text("list.separator")));
  }
}
