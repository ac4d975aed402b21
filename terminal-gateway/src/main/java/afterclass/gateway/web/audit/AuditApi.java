package afterclass.gateway.web.audit;

import afterclass.gateway.security.Permission;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit log as JSON. */
@Controller("/api/audit")
@Secured(Permission.AUDIT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Audit")
final class AuditApi {
  private final AuditCases cases;

  AuditApi(AuditCases cases) {
    this.cases = cases;
  }

  /**
   * Entries of the log, the newest first, 200 at most.
   *
   * @param from first date; a month before {@code to} if left out
   * @param to last date, included; today if left out
   * @param actor account of the person who acted
   * @param text what an entry must contain
   * @param below only entries before this position: the page after
   */
  @Get
  List<AuditView> find(
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String to,
      @QueryValue @Nullable String actor,
      @QueryValue @Nullable String text,
      @QueryValue @Nullable String below,
      HttpRequest<?> request) {
    return cases.entries(request.getParameters()::get);
  }
}
