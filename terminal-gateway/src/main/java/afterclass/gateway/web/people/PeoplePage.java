package afterclass.gateway.web.people;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.report.Paths;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.form.StaffNumber;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.page.Redirect;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** The page of the accounts and their sessions and tokens. */
@Controller("/people")
@Secured(Permission.PEOPLE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class PeoplePage {
  private final AccountCases cases;
  private final ReportSources sources;
  private final AccountSlips slips;

  PeoplePage(AccountCases cases, ReportSources sources, AccountSlips slips) {
    this.cases = cases;
    this.sources = sources;
    this.slips = slips;
  }

  /** Shows the accounts, or those with a text in their names or staff number. */
  @Get
  ModelAndView<Map<String, Object>> page(
      @QueryValue(defaultValue = "") String text,
      @QueryValue(defaultValue = "") String staff,
      HttpRequest<?> request) {
    return new ModelAndView<>(
        "people",
        Map.of(
            "frame",
            PageContext.of(request),
            "accounts",
            cases.accounts(text),
            "text",
            text.strip(),
            "without",
            slips.without().size(),
            "left",
            cases.left()));
  }

  /** Shows one account with its sessions and tokens. */
  @Get("/{name}")
  ModelAndView<Map<String, Object>> account(String name, HttpRequest<?> request) {
    return view(name, PageContext.of(request), "");
  }

  private ModelAndView<Map<String, Object>> view(String name, PageContext frame, String fault) {
    AccountView account = cases.account(name);
    return new ModelAndView<>(
        "person-account",
        Map.of(
            "frame",
            frame,
            "account",
            account,
            "sessions",
            cases.sessions(name),
            "tokens",
            cases.tokens(name, frame.words()),
            "zone",
            sources.zone(),
            "fault",
            fault));
  }

  /** A change that a form asks for. */
  private interface Change {
    void make(Form form, Viewer by);
  }

  private HttpResponse<?> change(
      String name, Map<String, Object> body, HttpRequest<?> request, Change change) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    String account = cases.account(name).name();
    try {
      change.make(form, frame.viewer());
      return Redirect.to(frame.href("/people/" + Paths.segment(account)));
    } catch (ProblemException e) {
      return HttpResponse.badRequest(view(account, frame, e.in(frame.words())));
    }
  }

  private String staff(Form form) {
    return StaffNumber.of(form.text("staff"), sources.roster());
  }

  /** Changes an account. */
  @Post("/{name}/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(String name, @Body Map<String, Object> body, HttpRequest<?> request) {
    return change(
        name,
        body,
        request,
        (form, by) ->
            cases.change(
                name,
                new AccountCases.AccountChange(
                    form.text("display"), form.all("role"), staff(form), form.raw("present")),
                by));
  }

  /** Disables or enables an account. */
  @Post("/{name}/disable")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> disable(String name, @Body Map<String, Object> body, HttpRequest<?> request) {
    return change(
        name,
        body,
        request,
        (form, by) ->
            cases.disable(name, form.text("disabled").equals("true"), form.raw("present"), by));
  }

  /** Ends all sessions of an account. */
  @Post("/{name}/sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> signOut(String name, @Body Map<String, Object> body, HttpRequest<?> request) {
    return change(name, body, request, (form, by) -> cases.endSessions(name, by));
  }

  /** Revokes a token of an account. */
  @Post("/{name}/tokens/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> endToken(String name, @Body Map<String, Object> body, HttpRequest<?> request) {
    return change(name, body, request, (form, by) -> cases.endToken(name, form.text("id"), by));
  }
}
