package afterclass.gateway.web.openapi;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** The head of the OpenAPI document. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "After-class attendance",
            version = "1",
            description =
                "Punches, judged days, reports and imports of one school. Dates are business dates"
                    + " of the school's zone; faults are application/problem+json."))
final class ApiDescription {
  private ApiDescription() {}
}
