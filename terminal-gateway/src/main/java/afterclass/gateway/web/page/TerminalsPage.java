package afterclass.gateway.web.page;

import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.registry.Registration;
import afterclass.gateway.registry.RegistryException;
import afterclass.gateway.registry.TerminalRegistry;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.web.PageFrame;
import afterclass.gateway.web.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The terminals: how each stands, who waits to be adopted, and what can be done about it. */
@Controller("/terminals")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
public final class TerminalsPage {
  private static final String BY = "page";

  private final TerminalSessions sessions;
  private final TerminalRegistry registry;
  private final Protocols protocols;
  private final InstantSource clock;

  TerminalsPage(
      TerminalSessions sessions,
      TerminalRegistry registry,
      Protocols protocols,
      InstantSource clock) {
    this.protocols = protocols;
    this.sessions = sessions;
    this.registry = registry;
    this.clock = clock;
  }

  /** Every terminal, and every sender that waits. */
  @Get
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<Map<String, Object>> page(HttpRequest<?> request) {
    return new ModelAndView<>(
        "terminals",
        Map.of(
            "frame",
            PageFrame.of(request),
            "statuses",
            sessions.statuses(),
            "waiting",
            sessions.unknown(),
            "protocols",
            protocols,
            "registry",
            registry));
  }

  /** Adopts one that waits, or registers one by hand. */
  @Post("/adopt")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> adopt(@Body Map<String, Object> form, HttpRequest<?> request) {
    return change(request, () -> registry.adopt(registration(form), BY));
  }

  /** Retires one. */
  @Post("/retire")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> retire(@Body Map<String, Object> form, HttpRequest<?> request) {
    return change(request, () -> registry.retire(text(form, "site"), text(form, "id"), BY));
  }

  /** Declares the gaps of one closed up to now. */
  @Post("/close-gap")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(@Body Map<String, Object> form, HttpRequest<?> request) {
    return change(
        request,
        () ->
            registry.closeGaps(
                text(form, "site"), text(form, "id"), clock.instant(), BY, text(form, "why")));
  }

  private static HttpResponse<?> change(HttpRequest<?> request, Runnable change) {
    fromHere(request);
    try {
      change.run();
    } catch (RegistryException e) {
      throw Problem.badRequest("bad-registration", "", String.join("; ", e.problems()));
    }
    return HttpResponse.seeOther(URI.create(PageFrame.of(request).href("/terminals")));
  }

  /**
   * A form of another site's page could be sent here by any browser; ours says where it is from.
   */
  private static void fromHere(HttpRequest<?> request) {
    String origin = request.getHeaders().get("Origin");
    String host = request.getHeaders().get("Host");
    String said = origin == null ? "" : origin.replaceFirst("^https?://", "");
    if (!Objects.equals(said, host)) {
      throw new Problem(HttpStatus.FORBIDDEN, "foreign-form", String.valueOf(origin));
    }
  }

  private static Registration registration(Map<String, Object> form) {
    return new Registration(
        text(form, "id"),
        text(form, "site"),
        text(form, "link"),
        text(form, "protocol"),
        text(form, "address"),
        0,
        text(form, "zone"),
        text(form, "credentialForm"),
        text(form, "station"),
        text(form, "password"),
        text(form, "owner"),
        text(form, "since"));
  }

  private static String text(Map<String, Object> form, String name) {
    @Nullable Object value = form.get(name);
    return value == null ? "" : value.toString().strip();
  }
}
