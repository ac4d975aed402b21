package afterclass.gateway.web.people;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Role;
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
import java.util.List;
import java.util.Map;

/** The page of the accounts and their sessions and tokens. */
@Controller("/people")
@Secured(Permission.PEOPLE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class PeoplePages {
  private final People people;
  private final Sessions sessions;
  private final Tokens tokens;
  private final OwnPassword ownPassword;
  private final ReportSources sources;

  PeoplePages(
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

  /** Shows all accounts, sessions and tokens. */
  @Get
  ModelAndView<Map<String, Object>> page(HttpRequest<?> request) {
    return new ModelAndView<>("people", model(request, ""));
  }

  private Map<String, Object> model(HttpRequest<?> request, String fault) {
    return Map.of(
        "frame",
        PageContext.of(request),
        "accounts",
        people.accounts(),
        "sessions",
        sessions.of(""),
        "tokens",
        tokens.of(""),
        "zone",
        sources.zone(),
        "fault",
        fault);
  }

  /** Adds an account. */
  @Post("/add")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> add(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    return change(
        request,
        form,
        () ->
            people.add(
                form.text("name"),
                form.text("display"),
                roles(form),
                form.text("staff"),
                form.raw("password"),
                Viewer.of(request).actor()));
  }

  private static List<Role> roles(Form form) {
    return form.all("role").stream().flatMap(role -> Role.of(role).stream()).toList();
  }

  /** Changes an account. */
  @Post("/{name}/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(String name, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    return change(
        request,
        form,
        () ->
            people.change(
                name,
                form.text("display"),
                roles(form),
                form.text("staff"),
                Viewer.of(request).actor()));
  }

  /** Disables or enables an account. */
  @Post("/{name}/disable")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> disable(String name, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    boolean disabled = form.text("disabled").equals("true");
    return change(request, form, () -> people.disable(name, disabled, Viewer.of(request).actor()));
  }

  /** Replaces the password of an account. */
  @Post("/{name}/password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> password(String name, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    String password = form.raw("password");
    return change(request, form, () -> people.password(name, password, Viewer.of(request).actor()));
  }

  /** Ends all sessions of an account. */
  @Post("/{name}/sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> signOut(String name, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form.check(body, request);
    return change(
        request, () -> sessions.endAll(people.existing(name).name(), Viewer.of(request).actor()));
  }

  /** Revokes a token of an account. */
  @Post("/{name}/tokens/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> endToken(String name, @Body Map<String, Object> body, HttpRequest<?> request) {
    String id = Form.of(body, request).text("id");
    return change(request, () -> tokens.end(name, id, Viewer.of(request).actor()));
  }

  /** Changes an account after checking the administrator's password. */
  private HttpResponse<?> change(HttpRequest<?> request, Form form, Runnable change) {
    return change(
        request,
        () -> {
          ownPassword.check(Viewer.of(request), form.raw(OwnPassword.FIELD));
          change.run();
        });
  }

  private HttpResponse<?> change(HttpRequest<?> request, Runnable change) {
    try {
      change.run();
      return Redirect.to(PageContext.of(request).href("/people"));
    } catch (ProblemException e) {
      String fault = e.in(PageContext.of(request).words());
      return HttpResponse.badRequest(new ModelAndView<>("people", model(request, fault)));
    }
  }
}
