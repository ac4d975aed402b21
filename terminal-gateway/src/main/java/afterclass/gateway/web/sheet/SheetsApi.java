package afterclass.gateway.web.sheet;

import afterclass.gateway.roster.EntryService;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.EnteredView;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.guard.LargeBody;
import afterclass.gateway.web.page.Language;
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

/** The sign-in sheets as JSON (双考勤, clause 六.1). */
@Controller("/api/sheets/{date}")
@Secured(Permission.ENTER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Entries")
final class SheetsApi {
  private final SignInSheet sheets;
  private final LiveRoster roster;

  SheetsApi(SignInSheet sheets, LiveRoster roster) {
    this.sheets = sheets;
    this.roster = roster;
  }

  /**
   * The sign-in sheet of a date: all people with a service, and whether they signed. A whole file
   * of entries is previewed and imported by {@code POST /api/imports/sign-in}.
   *
   * @param date business date, as 2026-11-23
   */
  @Get
  SignInSheet.SheetView sheet(String date, HttpRequest<?> request) {
    return sheets.on(Inputs.date("date", date), Language.of(request));
  }

  /**
   * Enters answers in the sign-in sheet of a date, all or nothing. Each entry carries the value
   * that was read: if another user changed one of them meanwhile to another value, nothing is saved
   * and the answer is 409 with their value. Invalid entries are answered with 422.
   *
   * @param date business date, as 2026-11-23
   * @param asked the entries
   */
  @Post
  @LargeBody
  HttpResponse<EnteredView> enter(String date, @Body SheetBody asked, HttpRequest<?> request) {
    LocalDate day = Inputs.date("date", date);
    List<EntryService.Entry> entries = new ArrayList<>();
    for (SignatureBody said : Inputs.all("entries", asked.entries())) {
      entries.add(
          sheets.entry(
              day,
              Inputs.required("entries.staffNo", said.staffNo()),
              Inputs.required("entries.was", said.was()),
              Inputs.required("entries.signed", said.signed())));
    }
    EntryService.Result result = sheets.enter(entries, Viewer.of(request).actor());
    return EnteredView.answer(result, roster.snapshot(), Language.of(request));
  }

  /**
   * The changed lines of a sign-in sheet.
   *
   * @param entries the lines that change; what is left out stays
   */
  @Serdeable
  public record SheetBody(@Nullable List<SignatureBody> entries) {}

  /**
   * The answer for one staff member.
   *
   * @param staffNo staff number
   * @param was the answer when the sheet was read
   * @param signed the new answer: {@code yes}, {@code no} or {@code unknown}
   */
  @Serdeable
  public record SignatureBody(
      @Nullable String staffNo, @Nullable String was, @Nullable String signed) {}
}
