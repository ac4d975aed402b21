package afterclass.gateway.web.guard;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.web.page.Language;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The filter that refuses API and report requests with an unknown key in the JSON body or an
 * unknown parameter. Ignoring it would change the meaning: with {@code services} instead of {@code
 * service}, a substitution would cover all posts of a day.
 */
@ServerFilter({"/api/**", "/report/**"})
final class Strictness implements Ordered {
  private static final Logger LOG = LoggerFactory.getLogger(Strictness.class);

  /** Parameter of every address: the language of the answer. */
  private static final String LANGUAGE = "lang";

  /** Runs after authorization, whose refusals come first. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }

  /** Checks the parameters, then the body, before the controller is called. */
  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void check(HttpRequest<?> request) {
    Optional<MethodBasedRouteMatch<?, ?>> route =
        RouteAttributes.getRouteMatch(request)
            .filter(MethodBasedRouteMatch.class::isInstance)
            .map(match -> (MethodBasedRouteMatch<?, ?>) match);
    if (route.isEmpty()) {
      return;
    }
    parameters(request.getParameters(), route.get());
    Optional<Type> body = body(route.get());
    boolean json =
        request
            .getContentType()
            .filter(type -> type.matches(MediaType.APPLICATION_JSON_TYPE))
            .isPresent();
    if (body.isPresent() && json && request instanceof ServerHttpRequest<?> served) {
      read(served.byteBody(), body.get(), Language.of(request));
    }
  }

  /** Validates a copy of the body; the controller reads the body itself. */
  private static void read(ByteBody body, Type type, Messages words) {
    try (CloseableByteBody copy = body.split(ByteBody.SplitBackpressureMode.FASTEST);
        CloseableAvailableByteBody whole = copy.buffer().join()) {
      StrictJson.check(whole.toByteArray(), type);
    } catch (StrictJson.WrongType e) {
      throw e.in(words);
    } catch (CompletionException e) {
      LOG.debug("a body that cannot be read whole is told by the address that reads it", e);
    }
  }

  /** Returns the type of the body; empty if it is none that is checked. */
  private static Optional<Type> body(MethodBasedRouteMatch<?, ?> route) {
    for (Argument<?> argument : route.getArguments()) {
      if (argument.getAnnotationMetadata().hasAnnotation(Body.class)) {
        boolean map = argument.getType() == Map.class;
        return argument.getType().isRecord() || map
            ? Optional.of(map ? argument.asParameterizedType() : argument.getType())
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static void parameters(HttpParameters said, MethodBasedRouteMatch<?, ?> route) {
    Set<String> known = known(route);
    for (String name : said.names()) {
      if (!known.contains(name)) {
        throw Problem.badRequest("unknown-parameter", name, String.join(", ", known));
      }
      if (said.getAll(name).size() > 1) {
        throw Problem.badRequest("repeated-parameter", name);
      }
    }
  }

  private static Set<String> known(MethodBasedRouteMatch<?, ?> route) {
    Set<String> known = new TreeSet<>();
    for (Argument<?> argument : route.getArguments()) {
      AnnotationMetadata notes = argument.getAnnotationMetadata();
      if (notes.hasAnnotation(RequestBean.class)) {
        for (RecordComponent part : argument.getType().getRecordComponents()) {
          if (part.getType() != HttpRequest.class) {
            known.add(part.getName());
          }
        }
      } else if (argument.getType() != HttpRequest.class && !notes.hasAnnotation(Body.class)) {
        known.add(
            notes
                .stringValue(QueryValue.class)
                .filter(name -> !name.isEmpty())
                .orElse(argument.getName()));
      }
    }
    if (route instanceof UriRouteMatch<?, ?> address) {
      known.removeAll(address.getVariableValues().keySet());
    }
    known.add(LANGUAGE);
    return known;
  }
}
