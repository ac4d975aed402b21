package afterclass.gateway.web.facts;

import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.Permission;
import afterclass.gateway.web.form.Inputs;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts entered by the office, as JSON: list, correction and withdrawal. */
@Controller("/api/facts")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Entries")
final class FactsApi {
  private final FactCases facts;

  FactsApi(FactCases facts) {
    this.facts = facts;
  }

  /**
   * The facts of a kind in force on some of the dates.
   *
   * @param kind staff, cards, roster, exceptions, calendar, sign-in, leave, inspections, rulings or
   *     made-up
   * @param from first business date
   * @param to last business date, included
   * @param staff staff number that the facts name; all facts if left out
   */
  @Get("/{kind}")
  List<EnteredFactView> facts(
      String kind,
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String to,
      @QueryValue @Nullable String staff) {
    ImportKind asked = Inputs.importKind(kind);
    ReportQuery range = Inputs.query(from, to, staff, null, null);
    return facts.list(List.of(asked), range).stream().map(EnteredFactView::of).toList();
  }

  /**
   * Removes a fact, or some of the dates of leave, of a card assignment or of a line of the
   * pattern: the rest of its range stays. A person can be removed about whom no other fact is
   * stored and no day was ever judged.
   *
   * @param preview whether the answer only states what would change, as PlannedView; otherwise the
   *     change is made
   * @param seen fingerprint of a preview; if the change would have other effects by now, nothing is
   *     changed and the answer is 409 with a new preview
   * @param asked the fact, and which of its dates
   */
  @Post("/{kind}/withdrawals")
  @Secured(Permission.ENTER)
  HttpResponse<?> withdraw(
      String kind,
      @QueryValue(defaultValue = "false") boolean preview,
      @QueryValue @Nullable String seen,
      @Body Withdrawal asked,
      HttpRequest<?> request) {
    ImportKind of = Inputs.importKind(kind);
    PlannedFile row =
        facts.withdrawal(of, Inputs.required("key", asked.key()), asked.from(), asked.to());
    return PlannedAnswers.done(row, preview, seen, request);
  }

  /**
   * Enters a fact, or replaces one by the row.
   *
   * @param preview whether the answer only states what would change, as PlannedView; otherwise the
   *     change is made
   * @param seen fingerprint of a preview; if the change would have other effects by now, nothing is
   *     changed and the answer is 409 with a new preview
   * @param asked the row, and the fact that it corrects
   */
  @Post("/{kind}")
  @Secured(Permission.ENTER)
  HttpResponse<?> enter(
      String kind,
      @QueryValue(defaultValue = "false") boolean preview,
      @QueryValue @Nullable String seen,
      @Body Entry asked,
      HttpRequest<?> request) {
    ImportKind of = Inputs.importKind(kind);
    Map<String, String> row = Inputs.required("row", asked.row());
    Inputs.all("row", row.values());
    PlannedFile rows = facts.entry(of, asked.key(), row, "enter");
    return PlannedAnswers.done(rows, preview, seen, request);
  }

  /**
   * A fact with its row in a file.
   *
   * @param key identifies the fact among those of its kind, as long as it is in force
   * @param row cells by the columns' English names
   */
  @Serdeable
  public record EnteredFactView(String key, Map<String, String> row) {

    static EnteredFactView of(Fact fact) {
      return new EnteredFactView(fact.key().text(), fact.row());
    }
  }

  /**
   * A withdrawal of a fact, or of some of its dates.
   *
   * @param key the fact's
   * @param from first date; the fact's own if left out
   * @param to last date, included; the fact's own if left out
   */
  @Serdeable
  public record Withdrawal(@Nullable String key, @Nullable String from, @Nullable String to) {}

  /**
   * A new fact, or the correction of one.
   *
   * @param key the fact that is corrected; left out for a new one
   * @param row cells by the columns' English names, as in a file of the kind
   */
  @Serdeable
  public record Entry(@Nullable String key, @Nullable Map<String, String> row) {}
}
