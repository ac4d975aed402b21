package afterclass.gateway.web.self;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.TableFormat;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.page.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The viewer's own month as JSON. */
@Controller("/api/me")
@Secured(Permission.SEE_OWN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Days")
final class MeApi {
  private final OwnMonth months;

  MeApi(OwnMonth months) {
    this.months = months;
  }

  /**
   * The days of a month of one's own, in the form of the report {@code days}; each is explained by
   * {@code GET /api/staff/{staffNo}/days/{date}}.
   *
   * @param month as 2026-11; the present one if left out
   */
  @Get
  byte[] month(@QueryValue @Nullable String month, HttpRequest<?> request) throws IOException {
    Messages words = Language.of(request);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableFormat.JSON.write(months.table(Viewer.of(request), month, words), words, out);
    return out.toByteArray();
  }
}
