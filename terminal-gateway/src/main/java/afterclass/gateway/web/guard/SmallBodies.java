package afterclass.gateway.web.guard;

import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;

/**
 * The filter that refuses large bodies before they are read. The server's limits fit the largest
 * form of a school; only signed-in users of methods marked {@link LargeBody} may use them.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class SmallBodies implements Ordered {
  /** Maximum size of a small body, in bytes. */
  static final int MOST_BYTES = 65_536;

  /** Runs after authentication. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  /** Refuses a large body; a body of unknown length counts as large. */
  @RequestFilter
  void bodies(HttpRequest<?> request) {
    if (Viewer.of(request).known() && large(request)) {
      return;
    }
    boolean untold = request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING);
    long length = request.getContentLength();
    if (untold || length > MOST_BYTES) {
      throw new Problem(
          HttpStatus.REQUEST_ENTITY_TOO_LARGE,
          "large-body",
          untold ? "?" : String.valueOf(length),
          MOST_BYTES);
    }
  }

  /** Tells whether the request's method accepts large bodies. */
  private static boolean large(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .filter(route -> route.getAnnotationMetadata().hasAnnotation(LargeBody.class))
        .isPresent();
  }
}
