package afterclass.gateway.web.signin;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.security.Cookies;
import afterclass.gateway.security.SignIn;
import afterclass.gateway.security.SignInLink;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.page.Redirect;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** The sign-in by a link that can be used once. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class SignInLinkPage {
  private final SignInLink link;
  private final Cookies cookies;

  SignInLinkPage(SignInLink link, Cookies cookies) {
    this.link = link;
    this.cookies = cookies;
  }

  /** Signs in and redirects to the first page, so that the address no longer contains the link. */
  @Get(uri = SignInLink.PATH + "{key}", headRoute = false)
  HttpResponse<?> follow(String key, HttpRequest<?> request) {
    String agent = request.getHeaders().get(HttpHeaders.USER_AGENT);
    try {
      SignIn.Opened opened =
          link.follow(
              key,
              Viewer.of(request).address(),
              agent == null ? "" : agent,
              cookies.browser(request));
      return Redirect.to("/")
          .cookie(cookies.carrying(opened.session(), request))
          .cookie(cookies.known(opened.browser(), request));
    } catch (ProblemException e) {
      throw Problem.notFound(e.code(), "");
    }
  }
}
