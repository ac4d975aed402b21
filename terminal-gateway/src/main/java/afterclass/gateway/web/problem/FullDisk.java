package afterclass.gateway.web.problem;

import afterclass.gateway.transaction.DiskFullException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answer to a request that failed because the disk of the store is full. */
@Singleton
final class FullDisk implements ExceptionHandler<DiskFullException, HttpResponse<Object>> {
  private static final Logger LOG = LoggerFactory.getLogger(FullDisk.class);

  private final Problems problems;

  FullDisk(Problems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes") // The framework's own signature.
  public HttpResponse<Object> handle(HttpRequest request, DiskFullException full) {
    HttpRequest<?> asked = request;
    // The path of the store is only for the log; the reader learns what to do.
    LOG.error("{} {}: {}", asked.getMethodName(), asked.getPath(), full.getMessage());
    return problems.write(new Problem(HttpStatus.INSUFFICIENT_STORAGE, "disk-full", ""), asked);
  }
}
