package afterclass.gateway.web.signin;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.security.Cookies;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.SignIn;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.page.PageContext;
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

/** The page on which a person replaces the first password; until then they see no other. */
@Controller("/first-password")
@Secured(Permission.RENEW)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class FirstPasswordPage {
  private final SignIn signIn;
  private final Cookies cookies;

  FirstPasswordPage(SignIn signIn, Cookies cookies) {
    this.signIn = signIn;
    this.cookies = cookies;
  }

  /** Shows the page. */
  @Get
  ModelAndView<Map<String, Object>> page(HttpRequest<?> request) {
    return view(PageContext.of(request), "");
  }

  private static ModelAndView<Map<String, Object>> view(PageContext frame, String fault) {
    return new ModelAndView<>("first-password", Map.of("frame", frame, "fault", fault));
  }

  /** Replaces the password, and goes to the person's first page. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> replace(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    Viewer viewer = frame.viewer();
    try {
      String password = form.newPassword();
      SignIn.Opened opened =
          signIn.replace(
              new SignIn.Attempt(
                  viewer.account(),
                  password,
                  viewer.address(),
                  SignInPages.agent(request),
                  cookies.browser(request)),
              viewer.actor());
      return SignInPages.opened(cookies, opened, frame.href("/"), request);
    } catch (ProblemException e) {
      return HttpResponse.badRequest(view(frame, e.in(frame.words())));
    }
  }
}
