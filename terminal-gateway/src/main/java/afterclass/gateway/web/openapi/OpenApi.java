package afterclass.gateway.web.openapi;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The endpoint of the OpenAPI document, which the build generates from the controllers. */
@Controller("/openapi")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class OpenApi {
  private static final String DOCUMENT = "classpath:META-INF/swagger/attendance.yml";

  private final ResourceResolver resources;

  OpenApi(ResourceResolver resources) {
    this.resources = resources;
  }

  /** Returns the document, as YAML. */
  @Get
  @Produces("application/yaml")
  String document() throws IOException {
    try (InputStream in =
        resources
            .getResourceAsStream(DOCUMENT)
            .orElseThrow(() -> new IOException(DOCUMENT + " is missing from the jar"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
