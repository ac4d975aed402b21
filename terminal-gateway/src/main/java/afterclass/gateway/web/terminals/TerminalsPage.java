package afterclass.gateway.web.terminals;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.registry.Adopted;
import afterclass.gateway.registry.BrokerKnock;
import afterclass.gateway.registry.BrokerKnocks;
import afterclass.gateway.registry.Registration;
import afterclass.gateway.registry.RegistryException;
import afterclass.gateway.registry.TerminalGuests;
import afterclass.gateway.registry.TerminalRegistry;
import afterclass.gateway.security.May;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.web.Form;
import afterclass.gateway.web.Onward;
import afterclass.gateway.web.PageFrame;
import afterclass.gateway.web.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The terminals: how each stands, who waits to be adopted, and what can be done about it. */
@Controller("/terminals")
@Secured(May.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
public final class TerminalsPage {
  private final TerminalSessions sessions;
  private final TerminalRegistry registry;

  /** What can have been done, as the words for it end. */
  private static final Set<String> DONE = Set.of("adopted", "retired", "closed", "has-password");

  private static final int MAX_NAME = 200;

  private final Protocols protocols;
  private final BrokerKnocks knocks;
  private final TerminalGuests guests;
  private final InstantSource clock;

  TerminalsPage(
      TerminalSessions sessions,
      TerminalRegistry registry,
      Protocols protocols,
      BrokerKnocks knocks,
      TerminalGuests guests,
      InstantSource clock) {
    this.knocks = knocks;
    this.guests = guests;
    this.protocols = protocols;
    this.sessions = sessions;
    this.registry = registry;
    this.clock = clock;
  }

  /** Every terminal, and every sender that waits. */
  @Get
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<Map<String, Object>> page(
      @QueryValue(defaultValue = "") String did,
      @QueryValue(defaultValue = "") String id,
      @QueryValue(defaultValue = "") String gaps,
      HttpRequest<?> request) {
    PageFrame frame = PageFrame.of(request);
    boolean told = DONE.contains(did) && id.length() <= MAX_NAME && gaps.matches("\\d{0,9}");
    return view(frame, told ? frame.text("terminals." + did, id, gaps) : "", Optional.empty());
  }

  /** The page, with the password that was made a moment ago if one was. */
  private ModelAndView<Map<String, Object>> view(
      PageFrame frame, String told, Optional<Adopted> fresh) {
    return new ModelAndView<>(
        "terminals",
        Map.of(
            "frame",
            frame,
            "told",
            told,
            "fresh",
            new FreshPassword(
                fresh.map(Adopted::shown).orElse(""),
                fresh.flatMap(adopted -> guests.userOf(adopted.terminal())).orElse("")),
            "statuses",
            sessions.statuses(),
            "waiting",
            sessions.unknown(),
            "knocks",
            knocks.list().stream().filter(this::standsStill).toList(),
            "protocols",
            protocols,
            "registry",
            registry));
  }

  /** Whoever was registered since is no stranger any more. */
  private boolean standsStill(BrokerKnock knock) {
    return !knock.mayBeAdopted() || guests.guest(knock.user()).isEmpty();
  }

  /**
   * A password that is shown this once.
   *
   * @param text the password; empty for none
   * @param user the user name that belongs to it at the broker; empty if it is no guest of it
   */
  public record FreshPassword(String text, String user) {

    /** Says nothing of it. */
    @Override
    public String toString() {
      return "FreshPassword";
    }
  }

  /** Adopts one that waits, or registers one by hand. */
  @Post("/adopt")
  @Secured(May.TERMINALS)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> adopt(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    return shown(request, "adopted", () -> registry.adopt(registration(form), by(request)));
  }

  /** Gives one another password. */
  @Post("/password")
  @Secured(May.TERMINALS)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> password(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    return shown(
        request,
        "has-password",
        () ->
            registry.newPassword(
                form.text("site"), form.text("id"), form.text("password"), by(request)));
  }

  /**
   * Does something and goes back to the page; a password that was made stands on the answer itself
   * and nowhere else, since an address would be kept by browsers and logs.
   */
  private HttpResponse<?> shown(HttpRequest<?> request, String did, Supplier<Adopted> change) {
    try {
      Adopted adopted = change.get();
      PageFrame frame = PageFrame.of(request);
      String id = adopted.terminal().id();
      return adopted.made() == null
          ? Onward.to(frame.href("/terminals?did=" + did + "&id=" + name(id)))
          : HttpResponse.ok(view(frame, frame.text("terminals." + did, id), Optional.of(adopted)))
              .contentType(MediaType.TEXT_HTML_TYPE);
    } catch (RegistryException e) {
      throw Problem.badRequest("bad-registration", "", e.said());
    }
  }

  /** Retires one. */
  @Post("/retire")
  @Secured(May.TERMINALS)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> retire(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    return change(
        request,
        () -> {
          registry.retire(form.text("site"), form.text("id"), by(request));
          return "did=retired&id=" + name(form.text("id"));
        });
  }

  /** Declares the gaps of one closed up to now. */
  @Post("/close-gap")
  @Secured(May.TERMINALS)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    return change(
        request,
        () -> {
          String id = form.text("id");
          int closed =
              registry.closeGaps(
                  form.text("site"), id, clock.instant(), by(request), form.text("why"));
          return "did=closed&id=" + name(id) + "&gaps=" + closed;
        });
  }

  private static String name(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  private static Actor by(HttpRequest<?> request) {
    return Viewer.of(request).actor();
  }

  /** Does something and goes back to the page, which says so. */
  private static HttpResponse<?> change(HttpRequest<?> request, Supplier<String> change) {
    try {
      String done = "/terminals?" + change.get();
      return Onward.to(PageFrame.of(request).href(done));
    } catch (RegistryException e) {
      throw Problem.badRequest("bad-registration", "", e.said());
    }
  }

  private static Registration registration(Form form) {
    return new Registration(
        form.text("id"),
        form.text("site"),
        form.text("link"),
        form.text("protocol"),
        form.text("address"),
        0,
        form.text("zone"),
        form.text("credentialForm"),
        form.text("station"),
        form.text("password"),
        form.text("owner"),
        form.text("since"));
  }
}
