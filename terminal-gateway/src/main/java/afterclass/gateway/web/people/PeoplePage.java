package afterclass.gateway.web.people;

import afterclass.gateway.i18n.ProblemException;
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

  PeoplePage(AccountCases cases, ReportSources sources) {
    this.cases = cases;
    this.sources = sources;
  }

  /** Shows all accounts, sessions and tokens. */
  @Get
  ModelAndView<Map<String, Object>> page(HttpRequest<?> request) {
    return view(PageContext.of(request), "");
  }

  private ModelAndView<Map<String, Object>> view(PageContext frame, String fault) {
    return new ModelAndView<>(
        "people",
        Map.of(
            "frame",
            frame,
            "accounts",
            cases.accounts(),
            "sessions",
            cases.sessions(),
            "tokens",
            cases.tokens(frame.words()),
            "zone",
            sources.zone(),
            "fault",
            fault));
  }

  /** A change that a form asks for. */
  private interface Change {
    void make(Form form, Viewer by);
  }

  private HttpResponse<?> change(Map<String, Object> body, HttpRequest<?> request, Change change) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    try {
      change.make(form, frame.viewer());
      return Redirect.to(frame.href("/people"));
    } catch (ProblemException e) {
      return HttpResponse.badRequest(view(frame, e.in(frame.words())));
    }
  }

  private String staff(Form form) {
    return StaffNumber.of(form.text("staff"), sources.roster());
  }

  /** Adds an account. */
  @Post("/add")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(@Body Map<String, Object> body, HttpRequest<?> request) {
    return change(
        body,
        request,
        (form, by) ->
            cases.add(
                new AccountCases.NewAccount(
                    form.text("name"),
                    form.text("display"),
                    form.all("role"),
                    staff(form),
                    form.raw("password"),
                    form.raw("present")),
                by));
  }

  /** Changes an account. */
  @Post("/{name}/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(String name, @Body Map<String, Object> body, HttpRequest<?> request) {
    return change(
        body,
        request,
        (form, by) ->
            cases.change(
                name,
                new AccountCases.AccountChange(
                    form.text("display"),
                    form.all("role"),
                    staff(form),
                    form.raw("present")),
                by));
  }

  /** Disables or enables an account. */
  @Post("/{name}/disable")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> disable(String name, @Body Map<String, Object> body, HttpRequest<?> request) {
    return change(
        body,
        request,
        (form, by) ->
            cases.disable(name, form.text("disabled").equals("true"), form.raw("present"), by));
  }

  /** Replaces the password of an account. */
  @Post("/{name}/password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> password(String name, @Body Map<String, Object> body, HttpRequest<?> request) {
    return change(
        body,
        request,
        (form, by) ->
            cases.password(
                name, new AccountCases.NewPassword(form.raw("password"), form.raw("present")), by));
  }

  /** Ends all sessions of an account. */
  @Post("/{name}/sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> signOut(String name, @Body Map<String, Object> body, HttpRequest<?> request) {
    return change(body, request, (form, by) -> cases.endSessions(name, by));
  }

  /** Revokes a token of an account. */
  @Post("/{name}/tokens/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> endToken(String name, @Body Map<String, Object> body, HttpRequest<?> request) {
    return change(body, request, (form, by) -> cases.endToken(name, form.text("id"), by));
  }
}
