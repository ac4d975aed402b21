package afterclass.gateway.web.guard;

import afterclass.gateway.security.Permission;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecuredAnnotationRule;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * The rule that metrics and OpenAPI require signing in, unless the settings open them. Whoever
 * signed in with a first password reads what strangers read.
 */
@Singleton
final class AnonymousAccessRule implements SecurityRule<HttpRequest<?>> {
  private static final String MEASURES = "prometheus";
  private static final String DESCRIPTION = "/openapi";

  private final boolean openMeasures;
  private final boolean openDescription;

  AnonymousAccessRule(SchoolSettings settings) {
    openMeasures = settings.of(Settings.OPEN_MEASURES);
    openDescription = settings.of(Settings.OPEN_DESCRIPTION);
  }

  /** Runs before the rules of the methods, which allow both. */
  @Override
  public int getOrder() {
    return SecuredAnnotationRule.ORDER - 50;
  }

  @Override
  public Publisher<SecurityRuleResult> check(
      HttpRequest<?> request, @Nullable Authentication authentication) {
    boolean closed =
        stranger(authentication)
            && RouteAttributes.getRouteMatch(request).filter(this::closed).isPresent();
    return Mono.just(closed ? SecurityRuleResult.REJECTED : SecurityRuleResult.UNKNOWN);
  }

  private static boolean stranger(@Nullable Authentication authentication) {
    return authentication == null || authentication.getRoles().contains(Permission.RENEW);
  }

  private boolean closed(RouteMatch<?> route) {
    boolean measures =
        route
            .getAnnotationMetadata()
            .stringValue(Endpoint.class)
            .filter(MEASURES::equals)
            .isPresent();
    boolean description =
        route
            .getAnnotationMetadata()
            .stringValue(Controller.class)
            .filter(DESCRIPTION::equals)
            .isPresent();
    return (measures && !openMeasures) || (description && !openDescription);
  }
}
