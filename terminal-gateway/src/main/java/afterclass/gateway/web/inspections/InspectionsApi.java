package afterclass.gateway.web.inspections;

import afterclass.gateway.roster.EntryService;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.EnteredView;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.guard.LargeBody;
import afterclass.gateway.web.page.Language;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The post inspections as JSON (clauses 四.5 and 四.6). */
@Controller("/api/inspections/{date}")
@Secured(Permission.INSPECT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Entries")
final class InspectionsApi {
  private final InspectionRound round;
  private final LiveRoster roster;

  InspectionsApi(InspectionRound round, LiveRoster roster) {
    this.round = round;
    this.roster = roster;
  }

  /**
   * Lists who is to be at which post of a date, and what the inspectors entered.
   *
   * @param date business date, as 2026-11-23
   */
  @Get
  List<InspectionRound.Line> posts(String date, HttpRequest<?> request) {
    return round.on(Inputs.date("date", date), Language.of(request));
  }

  /**
   * Enters who was at a post, all or nothing. Each entry carries the value that was read: if
   * another user changed one of them meanwhile to another value, nothing is saved and the answer is
   * 409 with their value. Invalid entries are answered with 422.
   *
   * @param date business date, as 2026-11-23
   * @param asked the entries
   */
  @Post
  @LargeBody
  HttpResponse<EnteredView> enter(String date, @Body RoundBody asked, HttpRequest<?> request) {
    LocalDate day = Inputs.date("date", date);
    Viewer viewer = Viewer.of(request);
    String inspector = asked.account();
    if (inspector != null && !inspector.equals(viewer.account())) {
      throw Problem.forbidden("other-inspector", inspector, viewer.account());
    }
    List<EntryService.Entry> entries = new ArrayList<>();
    for (ResultBody said : Inputs.all("entries", asked.entries())) {
      String was = Inputs.required("entries.was", said.was());
      String note = said.note();
      entries.add(
          round.entry(
              day,
              Inputs.required("entries.staffNo", said.staffNo()),
              Inputs.required("entries.service", said.service()),
              was,
              Inputs.required("entries.result", said.result()),
              note == null ? InspectionRound.note(was) : note.strip()));
    }
    EntryService.Result result = round.enter(entries, viewer.actor());
    return EnteredView.answer(result, roster.snapshot(), Language.of(request));
  }

  /**
   * The entries of an inspection round.
   *
   * @param entries the posts that change; what is left out stays
   * @param account the account on whose page they were entered; a phone that kept them without a
   *     connection names it, and is refused with 403 if another account has signed in since
   */
  @Serdeable
  public record RoundBody(@Nullable List<ResultBody> entries, @Nullable String account) {}

  /**
   * The inspection result of a teacher at a post.
   *
   * @param staffNo staff number
   * @param service the post
   * @param was the value of the entry when it was read, as this interface gave it
   * @param result the new result: {@code present}, {@code late}, {@code absent}, or {@code clear}
   *     to remove the entry
   * @param note a remark on the result; if left out, the stored remark stays
   */
  @Serdeable
  public record ResultBody(
      @Nullable String staffNo,
      @Nullable String service,
      @Nullable String was,
      @Nullable String result,
      @Nullable String note) {}
}
