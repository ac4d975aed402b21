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

/**
 * Refuses a large body from whoever has not signed in, before any of it is read: the limits of the
 * server fit the largest form of a school, and a stranger sends no more than a name and a password.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class SmallBodies implements Ordered {
  /** The most that a stranger may send, in bytes. */
  static final int MOST_BYTES = 65_536;

  /** After it is known who asks. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  /** Refuses it; a body whose length is not told beforehand counts as large. */
  @RequestFilter
  void bodies(HttpRequest<?> request) {
    if (Viewer.of(request).known()) {
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
}
