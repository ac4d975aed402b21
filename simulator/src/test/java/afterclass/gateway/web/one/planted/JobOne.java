package afterclass.gateway.web.one.planted;

import afterclass.gateway.web.two.planted.JobTwo;
import io.micronaut.http.HttpRequest;

/** Breaks on purpose: a job of the web that sees a request, and another job that sees it. */
@SuppressWarnings("unused")
public final class JobOne {
  JobTwo other;
  HttpRequest<?> request;
}
