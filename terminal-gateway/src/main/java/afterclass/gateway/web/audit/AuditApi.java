package afterclass.gateway.web.audit;

import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.Permission;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The audit log as JSON. */
@Controller("/api/audit")
@Secured(Permission.AUDIT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Audit")
final class AuditApi {
  private final AuditTrail audit;
  private final ReportSources sources;
  private final InstantSource clock;

  AuditApi(AuditTrail audit, ReportSources sources, InstantSource clock) {
    this.audit = audit;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * Entries of the log, the newest first, 200 at most.
   *
   * @param from first date; a month before {@code to} if left out
   * @param to last date, included; today if left out
   * @param actor whose deeds
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
    AuditSearch search =
        AuditSearch.of(request.getParameters()::get, clock.instant(), sources.zone());
    return audit.find(search.query()).stream().map(AuditView::of).toList();
  }

  /**
   * An entry of the audit log.
   *
   * @param position place in the log
   * @param at when
   * @param actor who
   * @param way page, api, command or local
   * @param address where from
   * @param action what
   * @param subject to what
   * @param was what held before
   * @param became what holds now
   */
  @Serdeable
  public record AuditView(
      long position,
      Instant at,
      String actor,
      String way,
      String address,
      String action,
      String subject,
      String was,
      String became) {

    static AuditView of(AuditEntry e) {
      return new AuditView(
          e.position(),
          e.at(),
          e.actor().name(),
          e.actor().way().name().toLowerCase(Locale.ROOT),
          e.actor().address(),
          e.action(),
          e.subject(),
          e.was(),
          e.became());
    }
  }
}
