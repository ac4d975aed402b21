package afterclass.gateway.web;

import afterclass.gateway.security.Viewer;
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
 * Refuses a large body before any of it is read: the limits of the server fit the largest form of a
 * school, and are for what is marked as {@link LargeBody} and for whoever is signed in alone.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class SmallBodies implements Ordered {
  /** The most that a small form may be, in bytes. */
  static final int MOST_BYTES = 65_536;

  /** After it is known who asks. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  /** Refuses it; a body whose length is not told beforehand counts as large. */
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

  /** Whether it goes where large ones are taken. */
  private static boolean large(HttpRequest<?> request) {
    return RouteAttributes.getRouteMatch(request)
        .filter(route -> route.getAnnotationMetadata().hasAnnotation(LargeBody.class))
        .isPresent();
  }
}
