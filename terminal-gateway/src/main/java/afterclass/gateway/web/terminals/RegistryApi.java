package afterclass.gateway.web.terminals;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.registry.Adopted;
import afterclass.gateway.registry.Registration;
import afterclass.gateway.registry.RegistryException;
import afterclass.gateway.registry.TerminalRegistry;
import afterclass.gateway.security.May;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.web.Inputs;
import afterclass.gateway.web.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Registers and retires terminals, and declares their gaps closed. */
@Controller("/api/terminals/{site}/{id}")
@Secured(May.TERMINALS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Terminals")
final class RegistryApi {
  private final TerminalRegistry registry;
  private final InstantSource clock;

  RegistryApi(TerminalRegistry registry, InstantSource clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /**
   * Registers a terminal, or changes its registration; it is listened to within seconds.
   *
   * @param site its site
   * @param id its name within the site
   * @param asked how it is reached and understood
   */
  @Put
  RegisteredView adopt(
      String site, String id, @Body RegistrationBody asked, HttpRequest<?> request) {
    return RegisteredView.of(
        orProblem(() -> registry.adopt(asked.registration(site, id), by(request))));
  }

  /**
   * Gives a terminal another password; the one that it had is worth nothing from now on.
   *
   * @param site its site
   * @param id its name within the site
   * @param asked the password, or none to have one made, which this answer alone says
   */
  @Post("/passwords")
  RegisteredView password(
      String site, String id, @Body PasswordBody asked, HttpRequest<?> request) {
    Terminal terminal = known(site, id);
    String typed = asked.password() == null ? "" : asked.password();
    return RegisteredView.of(
        orProblem(() -> registry.newPassword(terminal.site(), terminal.id(), typed, by(request))));
  }

  /**
   * Retires a terminal. What it said stays; what it says from now on is quarantined.
   *
   * @param site its site
   * @param id its name within the site
   */
  @Delete
  RegisteredView retire(String site, String id, HttpRequest<?> request) {
    Terminal terminal = known(site, id);
    return orProblem(
        () -> {
          registry.retire(site, id, by(request));
          return RegisteredView.of(terminal);
        });
  }

  /**
   * Declares the gaps of a terminal closed up to an instant: nothing more is expected of them, and
   * whoever was held because of them is judged anew.
   *
   * @param site its site
   * @param id its name within the site
   * @param asked up to when, and why
   */
  @Post("/gap-closures")
  ClosedView close(String site, String id, @Body ClosureBody asked, HttpRequest<?> request) {
    Terminal terminal = known(site, id);
    Instant until = asked.until() == null ? clock.instant() : asked.until();
    return orProblem(
        () ->
            new ClosedView(
                registry.closeGaps(
                    terminal.site(),
                    terminal.id(),
                    until,
                    by(request),
                    Inputs.required("why", asked.why())),
                until));
  }

  /**
   * Lets a terminal come with the key that every factory knows, for at most an hour, so that it can
   * be given one of its own.
   *
   * @param site its site
   * @param id its name within the site
   * @param asked for how long
   */
  @Post("/onboarding")
  OnboardingView onboard(
      String site, String id, @Body OnboardingBody asked, HttpRequest<?> request) {
    Terminal terminal = known(site, id);
    Duration span = Duration.ofMinutes(asked.minutes());
    return orProblem(
        () ->
            new OnboardingView(
                registry.onboard(terminal.site(), terminal.id(), span, by(request))));
  }

  private Terminal known(String site, String id) {
    return registry
        .find(site, id)
        .orElseThrow(() -> Problem.notFound("unknown-terminal", site + "/" + id));
  }

  private static Actor by(HttpRequest<?> request) {
    return Viewer.of(request).actor();
  }

  private static <T> T orProblem(Supplier<T> task) {
    try {
      return task.get();
    } catch (RegistryException e) {
      throw Problem.badRequest("bad-registration", "", e.said());
    }
  }

  /**
   * How a terminal is to be registered; what is left out takes its default.
   *
   * @param link {@code mqtt}, {@code serial}, {@code tcp} or {@code http}
   * @param protocol name of its protocol
   * @param address where its link finds it
   * @param baud line speed in bit/s
   * @param zone zone of its clock
   * @param credentialForm how its readings become card numbers
   * @param station its number on a shared line
   * @param password its password, or its key as {@code hex:} and hex digits; never shown again
   * @param owner who answers for it
   * @param since first date whose punches may be true
   */
  @Serdeable
  public record RegistrationBody(
      @Nullable String link,
      @Nullable String protocol,
      @Nullable String address,
      @Nullable Integer baud,
      @Nullable String zone,
      @Nullable String credentialForm,
      @Nullable String station,
      @Nullable String password,
      @Nullable String owner,
      @Nullable String since) {

    Registration registration(String site, String id) {
      return new Registration(
          id,
          site,
          Inputs.required("link", link),
          Inputs.required("protocol", protocol),
          text(address),
          baud == null ? 0 : baud,
          text(zone),
          text(credentialForm),
          text(station),
          text(password),
          text(owner),
          text(since));
    }

    private static String text(@Nullable String given) {
      return given == null ? "" : given;
    }
  }

  /**
   * How a terminal is registered; its password is said when it was made, and never again.
   *
   * @param site its site
   * @param id its name within the site
   * @param link how it is reached
   * @param protocol its protocol
   * @param address where its link finds it
   * @param station its number on a shared line
   * @param owner who answers for it
   * @param password the password that was made just now; left out otherwise
   */
  @Serdeable
  public record RegisteredView(
      String site,
      String id,
      String link,
      String protocol,
      String address,
      String station,
      String owner,
      @Nullable String password) {

    static RegisteredView of(Adopted adopted) {
      return of(adopted.terminal(), adopted.made() == null ? null : adopted.shown());
    }

    static RegisteredView of(Terminal terminal) {
      return of(terminal, null);
    }

    private static RegisteredView of(Terminal terminal, @Nullable String password) {
      return new RegisteredView(
          terminal.site(),
          terminal.id(),
          terminal.link().name().toLowerCase(Locale.ROOT),
          terminal.protocol(),
          terminal.address(),
          terminal.station(),
          terminal.owner(),
          password);
    }

    /** Names what is registered, and not its password. */
    @Override
    public String toString() {
      return site + "/" + id;
    }
  }

  /**
   * A new password.
   *
   * @param password 8 to 64 signs that can be typed; left out to have one made
   */
  @Serdeable
  public record PasswordBody(@Nullable String password) {

    /** Says nothing of it. */
    @Override
    public String toString() {
      return "PasswordBody";
    }
  }

  /**
   * How long a factory key is taken.
   *
   * @param minutes 1 to 60
   */
  @Serdeable
  public record OnboardingBody(int minutes) {}

  /**
   * Until when a factory key is taken.
   *
   * @param until the end of it
   */
  @Serdeable
  public record OnboardingView(Instant until) {}

  /**
   * What is declared closed.
   *
   * @param until up to when; now if left out
   * @param why the reason
   */
  @Serdeable
  public record ClosureBody(@Nullable Instant until, @Nullable String why) {}

  /**
   * What was declared closed.
   *
   * @param closed how many gaps
   * @param until up to when
   */
  @Serdeable
  public record ClosedView(int closed, Instant until) {}
}
