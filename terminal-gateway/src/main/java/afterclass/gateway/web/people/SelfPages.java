package afterclass.gateway.web.people;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Sessions;
import afterclass.gateway.security.Tokens;
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
public final class SelfPages {
  private final People people;
  private final Sessions sessions;
  private final Tokens tokens;
  private final OwnPassword ownPassword;
  private final ReportSources sources;

  SelfPages(
      People people,
      Sessions sessions,
      Tokens tokens,
      OwnPassword ownPassword,
      ReportSources sources) {
    this.ownPassword = ownPassword;
    this.people = people;
    this.sessions = sessions;
    this.tokens = tokens;
    this.sources = sources;
  }

  /** Shows the page. */
  @Get
  ModelAndView<Map<String, Object>> page(HttpRequest<?> request) {
    return view(request, "", "");
  }

  private ModelAndView<Map<String, Object>> view(
      HttpRequest<?> request, String fault, String fresh) {
    PageContext frame = PageContext.of(request);
    String account = frame.viewer().account();
    return new ModelAndView<>(
        "account",
        Map.of(
            "frame",
            frame,
            "sessions",
            sessions.of(account),
            "tokens",
            tokens.of(account),
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
      ownPassword.check(viewer, form.raw(OwnPassword.FIELD));
      people.password(viewer.account(), form.raw("password"), viewer.actor());
      return Redirect.to("/sign-in");
    } catch (ProblemException e) {
      return fault(request, e);
    }
  }

  private HttpResponse<?> fault(HttpRequest<?> request, ProblemException e) {
    String text = e.in(PageContext.of(request).words());
    return HttpResponse.badRequest(view(request, text, ""));
  }

  /** Ends one session, or all of them. */
  @Post("/sessions/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> endSessions(@Body Map<String, Object> body, HttpRequest<?> request) {
    Viewer viewer = Viewer.of(request);
    String id = Form.of(body, request).text("id");
    if (id.isEmpty()) {
      sessions.endAll(viewer.account(), viewer.actor());
    } else {
      sessions.end(viewer.account(), id, viewer.actor());
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
    Viewer viewer = Viewer.of(request);
    try {
      String key =
          tokens.make(
              viewer.account(),
              form.text("name"),
              new TreeSet<>(form.all("scope")),
              days(form.text("days")),
              viewer.actor());
      return HttpResponse.ok(view(request, "", key));
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
    tokens.end(viewer.account(), Form.of(body, request).text("id"), viewer.actor());
    return back(request);
  }
}
