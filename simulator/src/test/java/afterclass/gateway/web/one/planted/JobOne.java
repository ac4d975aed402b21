package afterclass.gateway.web.one.planted;

import afterclass.gateway.web.two.planted.JobTwo;
import io.micronaut.http.HttpRequest;

/**
 * A deliberate violation: a job of the web that depends on a request and on another job, which
 * depends on it.
 */
@SuppressWarnings("unused")
public final class JobOne {
  JobTwo other;
  HttpRequest<?> request;
}
