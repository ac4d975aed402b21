package afterclass.gateway.web.problem;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.security.FirstAccountLink;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.page.Redirect;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The handler of denied requests: leads a page to the sign-in, or answers 401 or 403. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class DenialHandler
    implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
  private final Problems problems;

  DenialHandler(Problems problems) {
    this.problems = problems;
  }

  /** Returns the permissions of which an address needs one, in the reader's words. */
  private static Phrase needed(HttpRequest<?> asked) {
    String[] one =
        RouteAttributes.getRouteMatch(asked)
            .map(route -> route.getAnnotationMetadata().stringValues(Secured.class))
            .orElse(new String[0]);
    return words ->
        Arrays.stream(one)
            .map(permission -> words.textOr("may." + permission, permission))
            .collect(Collectors.joining(words.text("list.or")));
  }

  @Override
  @SuppressWarnings("rawtypes") // The framework's own signature.
  public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException denial) {
    HttpRequest<?> asked = request;
    if (denial.isForbidden()) {
      Viewer viewer = Viewer.of(asked);
      boolean first = viewer.may(Permission.RENEW);
      if (first && PageContext.wanted(asked) && asked.getMethod() == HttpMethod.GET) {
        return Redirect.to("/first-password");
      }
      boolean token = viewer.actor().way() == Actor.Way.API;
      String code = token ? "not-allowed-by-token" : first ? "first-password" : "not-allowed";
      Problem problem = new Problem(HttpStatus.FORBIDDEN, code, asked.getPath(), needed(asked));
      return problems.write(problem, asked);
    }
    if (PageContext.wanted(asked) && asked.getMethod() == HttpMethod.GET) {
      String then = URLEncoder.encode(asked.getUri().toString(), StandardCharsets.UTF_8);
      return Redirect.to("/sign-in?then=" + then);
    }
    String code = FirstAccountLink.open(asked) ? "no-account-yet" : "sign-in-needed";
    return problems
        .write(new Problem(HttpStatus.UNAUTHORIZED, code, asked.getPath()), asked)
        .header("WWW-Authenticate", "Bearer realm=\"attendance\"");
  }
}
