package afterclass.gateway.web.signin;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.security.Cookies;
import afterclass.gateway.security.FirstAccountLink;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Sessions;
import afterclass.gateway.security.SignIn;
import afterclass.gateway.security.SignInLink;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.page.Redirect;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
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
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages of sign-in by password or by a link, of sign-out and of the first account. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class SignInPages {
  private final People people;
  private final Sessions sessions;
  private final SignIn signIn;
  private final SignInLink link;
  private final FirstAccountLink setUp;
  private final Cookies cookies;

  SignInPages(
      People people,
      Sessions sessions,
      SignIn signIn,
      SignInLink link,
      FirstAccountLink setUp,
      Cookies cookies) {
    this.people = people;
    this.sessions = sessions;
    this.signIn = signIn;
    this.link = link;
    this.setUp = setUp;
    this.cookies = cookies;
  }

  /** Shows the sign-in form. */
  @Get("/sign-in")
  ModelAndView<Map<String, Object>> form(
      @QueryValue(defaultValue = "/") String then,
      @QueryValue(defaultValue = "") String did,
      HttpRequest<?> request) {
    Map<String, Object> model = new HashMap<>(model(request, then, "", null));
    model.put("did", did);
    return new ModelAndView<>("sign-in", model);
  }

  private Map<String, Object> model(
      HttpRequest<?> request, String then, String name, @Nullable ProblemException fault) {
    PageContext frame = PageContext.of(request);
    return Map.of(
        "frame",
        frame,
        "then",
        then,
        "name",
        name,
        "did",
        "",
        "open",
        setUp.open(),
        "fault",
        fault == null ? "" : fault.in(frame.words()));
  }

  /** Signs a user in. */
  @Post("/sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  MutableHttpResponse<?> signIn(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    String name = form.text("name");
    String then = form.text("then");
    try {
      SignIn.Opened opened =
          signIn.open(
              new SignIn.Attempt(
                  name,
                  form.raw("password"),
                  Viewer.of(request).address(),
                  agent(request),
                  cookies.browser(request)));
      return opened(opened, Inputs.inside(then, "/"), request);
    } catch (ProblemException e) {
      return HttpResponse.status(
              e.code().equals("too-many-attempts")
                  ? HttpStatus.TOO_MANY_REQUESTS
                  : HttpStatus.UNAUTHORIZED)
          .body(new ModelAndView<>("sign-in", model(request, then, name, e)));
    }
  }

  /** Returns the browser's name of itself; empty if it has none. */
  static String agent(HttpRequest<?> request) {
    String agent = request.getHeaders().get(HttpHeaders.USER_AGENT);
    return agent == null ? "" : agent;
  }

  private MutableHttpResponse<?> opened(SignIn.Opened opened, String then, HttpRequest<?> request) {
    return opened(cookies, opened, then, request);
  }

  /** Returns the way to a page with the cookies of a session that was opened. */
  static MutableHttpResponse<?> opened(
      Cookies cookies, SignIn.Opened opened, String then, HttpRequest<?> request) {
    return Redirect.to(then)
        .cookie(cookies.carrying(opened.session(), request))
        .cookie(cookies.known(opened.browser(), request));
  }

  /**
   * Signs in by a link that can be used once, and redirects to the first page, so that the address
   * no longer contains the link.
   */
  @Get(uri = SignInLink.PATH + "{key}", headRoute = false)
  HttpResponse<?> follow(String key, HttpRequest<?> request) {
    try {
      SignIn.Opened opened =
          link.follow(key, Viewer.of(request).address(), agent(request), cookies.browser(request));
      return opened(opened, "/", request);
    } catch (ProblemException e) {
      throw Problem.notFound(e.code(), "");
    }
  }

  /** Ends the session of this browser. */
  @Post("/sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Secured({Permission.SELF, Permission.RENEW})
  HttpResponse<?> signOut(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form.check(body, request);
    Actor actor = Viewer.of(request).actor();
    cookies.key(request).ifPresent(key -> sessions.end(key, actor));
    return Redirect.to("/sign-in").cookie(cookies.gone(request));
  }

  /** Shows the form of the first account. */
  @Get(FirstAccountLink.PATH + "{key}")
  ModelAndView<Map<String, Object>> setUp(String key, HttpRequest<?> request) {
    open(key);
    return new ModelAndView<>("set-up", setUpModel(request, key, Form.empty(), null));
  }

  private static Map<String, Object> setUpModel(
      HttpRequest<?> request, String key, Form form, @Nullable ProblemException fault) {
    PageContext frame = PageContext.of(request);
    return Map.of(
        "frame",
        frame,
        "key",
        key,
        "form",
        form,
        "fault",
        fault == null ? "" : fault.in(frame.words()));
  }

  private void open(String key) {
    if (!setUp.opens(key)) {
      throw Problem.notFound("set-up-is-over", "");
    }
  }

  /** Creates the first account. */
  @Post(FirstAccountLink.PATH + "{key}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> setUp(String key, @Body Map<String, Object> body, HttpRequest<?> request) {
    open(key);
    Form form = Form.of(body, request);
    String name = form.text("name");
    Actor by = new Actor(name, Actor.Way.PAGE, Viewer.of(request).address());
    try {
      people.addFirst(name, form.text("display"), form.newPassword(), by);
      return Redirect.to(PageContext.of(request).href("/sign-in?did=made"));
    } catch (ProblemException e) {
      return HttpResponse.badRequest(
          new ModelAndView<>("set-up", setUpModel(request, key, form, e)));
    }
  }
}
