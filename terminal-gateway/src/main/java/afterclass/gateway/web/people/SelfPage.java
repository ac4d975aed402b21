package afterclass.gateway.web.people;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.Form;
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
import java.util.TreeSet;

/** The page of the viewer's own password, sessions and tokens. */
@Controller("/account")
@Secured(Permission.SELF)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class SelfPage {
  private final AccountCases cases;
  private final ReportSources sources;

  SelfPage(AccountCases cases, ReportSources sources) {
    this.cases = cases;
    this.sources = sources;
  }

  /** Shows the page. */
  @Get
  ModelAndView<Map<String, Object>> page(HttpRequest<?> request) {
    return view(PageContext.of(request), "", "");
  }

  private ModelAndView<Map<String, Object>> view(PageContext frame, String fault, String fresh) {
    String account = frame.viewer().account();
    return new ModelAndView<>(
        "account",
        Map.of(
            "frame",
            frame,
            "self",
            AccountView.SelfView.of(frame.viewer(), frame.words()),
            "sessions",
            cases.sessions(account),
            "tokens",
            cases.tokens(account, frame.words()),
            "zone",
            sources.zone(),
            "fault",
            fault,
            "fresh",
            fresh));
  }

  /** Changes the password; every session ends. */
  @Post("/password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> password(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    Viewer viewer = Viewer.of(request);
    try {
      cases.password(
          viewer.account(),
          new AccountCases.NewPassword(form.newPassword(), form.raw("present")),
          viewer);
      return Redirect.to("/sign-in?did=changed");
    } catch (ProblemException e) {
      return fault(request, e);
    }
  }

  private HttpResponse<?> fault(HttpRequest<?> request, ProblemException e) {
    PageContext frame = PageContext.of(request);
    return HttpResponse.badRequest(view(frame, e.in(frame.words()), ""));
  }

  /** Ends one session, or all of them. */
  @Post("/sessions/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> endSessions(@Body Map<String, Object> body, HttpRequest<?> request) {
    Viewer viewer = Viewer.of(request);
    String id = Form.of(body, request).text("id");
    if (id.isEmpty()) {
      cases.endSessions(viewer.account(), viewer);
    } else {
      cases.endSession(viewer.account(), id, viewer);
    }
    return back(request);
  }

  private static HttpResponse<?> back(HttpRequest<?> request) {
    return Redirect.to(PageContext.of(request).href("/account"));
  }

  /** Creates a token and shows its key once. */
  @Post("/tokens")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> makeToken(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    try {
      String key =
          cases.makeToken(
              new AccountCases.NewToken(
                  form.text("name"), new TreeSet<>(form.all("scope")), days(form.text("days"))),
              frame.viewer());
      return HttpResponse.ok(view(frame, "", key));
    } catch (ProblemException e) {
      return fault(request, e);
    }
  }

  private static int days(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }

  /** Revokes a token. */
  @Post("/tokens/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> endToken(@Body Map<String, Object> body, HttpRequest<?> request) {
    Viewer viewer = Viewer.of(request);
    cases.endToken(viewer.account(), Form.of(body, request).text("id"), viewer);
    return back(request);
  }
}
