package afterclass.gateway.web.guard;

import afterclass.gateway.security.Permission;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecuredAnnotationRule;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * The rule that whoever signed in with a first password may do nothing but replace it, not even
 * what every signed-in person may.
 */
@Singleton
final class FirstPasswordRule implements SecurityRule<HttpRequest<?>> {

  /** Runs before the rules of the methods, some of which allow everybody who is signed in. */
  @Override
  public int getOrder() {
    return SecuredAnnotationRule.ORDER - 40;
  }

  @Override
  public Publisher<SecurityRuleResult> check(
      HttpRequest<?> request, @Nullable Authentication authentication) {
    boolean first = authentication != null && authentication.getRoles().contains(Permission.RENEW);
    boolean refused =
        first && RouteAttributes.getRouteMatch(request).filter(this::other).isPresent();
    return Mono.just(refused ? SecurityRuleResult.REJECTED : SecurityRuleResult.UNKNOWN);
  }

  private boolean other(RouteMatch<?> route) {
    return Arrays.stream(route.getAnnotationMetadata().stringValues(Secured.class))
        .noneMatch(what -> what.equals(Permission.RENEW) || what.equals(IS_ANONYMOUS));
  }
}
