package afterclass.gateway.web.terminals;

import afterclass.gateway.registry.Registration;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.session.LinkHealth;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.web.form.Inputs;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The terminals as JSON, and the changes of their registrations. */
@Controller("/api/terminals")
@Secured(Permission.TERMINALS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Terminals")
@SerdeImport(LinkHealth.class)
final class TerminalsApi {
  private final TerminalCases cases;

  TerminalsApi(TerminalCases cases) {
    this.cases = cases;
  }

  /** Every registered terminal, every sender that is not registered, and every link. */
  @Get
  @Secured(Permission.SEE)
  TerminalsView terminals() {
    return cases.all();
  }

  /**
   * Registers a terminal, or changes its registration; its messages are accepted within seconds.
   *
   * @param site its site
   * @param id its name within the site
   * @param asked how it is reached and understood
   */
  @Put("/{site}/{id}")
  RegisteredView adopt(
      String site, String id, @Body RegistrationBody asked, HttpRequest<?> request) {
    return cases.adopt(asked.registration(site, id), Viewer.of(request).actor());
  }

  /**
   * Replaces a terminal's password; the earlier one is no longer accepted.
   *
   * @param site its site
   * @param id its name within the site
   * @param asked the password, or none to generate one, which only this answer shows
   */
  @Post("/{site}/{id}/passwords")
  RegisteredView password(
      String site, String id, @Body PasswordBody asked, HttpRequest<?> request) {
    Terminal terminal = cases.known(site, id);
    return cases.newPassword(
        terminal.site(), terminal.id(), text(asked.password()), Viewer.of(request).actor());
  }

  /**
   * Retires a terminal. Its records stay; its later messages are quarantined.
   *
   * @param site its site
   * @param id its name within the site
   */
  @Delete("/{site}/{id}")
  RegisteredView retire(String site, String id, HttpRequest<?> request) {
    Terminal terminal = cases.known(site, id);
    cases.retire(site, id, Viewer.of(request).actor());
    return RegisteredView.of(terminal, null, "");
  }

  /**
   * Declares that no more records are expected of a terminal's outages up to an instant; services
   * that were on hold because of them are judged again.
   *
   * @param site its site
   * @param id its name within the site
   * @param asked up to when, and why
   */
  @Post("/{site}/{id}/gap-closures")
  TerminalCases.ClosedView close(
      String site, String id, @Body ClosureBody asked, HttpRequest<?> request) {
    Terminal terminal = cases.known(site, id);
    String why = Inputs.required("why", asked.why());
    return cases.closeGaps(
        terminal.site(), terminal.id(), asked.until(), why, Viewer.of(request).actor());
  }

  /**
   * Allows a terminal to connect with the publicly known factory key, for at most an hour, so that
   * it can be given a key of its own.
   *
   * @param site its site
   * @param id its name within the site
   * @param asked for how long
   */
  @Post("/{site}/{id}/onboarding")
  OnboardingView onboard(
      String site, String id, @Body OnboardingBody asked, HttpRequest<?> request) {
    Terminal terminal = cases.known(site, id);
    return new OnboardingView(
        cases.onboard(terminal.site(), terminal.id(), asked.minutes(), Viewer.of(request).actor()));
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  /**
   * The registration of a terminal; an omitted property takes its default.
   *
   * @param link {@code mqtt}, {@code serial}, {@code tcp}, {@code http} or {@code file}
   * @param protocol name of its protocol
   * @param address where its link finds it
   * @param baud line speed in bit/s
   * @param zone zone of its clock
   * @param credentialForm how its readings become card numbers
   * @param station its number on a shared line
   * @param password its password, or its key as {@code hex:} and hex digits; never shown again
   * @param owner person or office responsible for it
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
  }

  /**
   * A new password of a terminal.
   *
   * @param password 8 to 64 signs that can be typed; left out to have one made
   */
  @Serdeable
  public record PasswordBody(@Nullable String password) {

    /** Returns a text without the password. */
    @Override
    public String toString() {
      return "PasswordBody";
    }
  }

  /**
   * The length of time for which a factory key is accepted.
   *
   * @param minutes 1 to 60
   */
  @Serdeable
  public record OnboardingBody(int minutes) {}

  /**
   * The end of the time for which a factory key is accepted.
   *
   * @param until the end of it
   */
  @Serdeable
  public record OnboardingView(Instant until) {}

  /**
   * The request to declare that no more records are expected of a terminal's outages.
   *
   * @param until end of the time for which none are expected; now if left out
   * @param why the reason, kept in the audit log
   */
  @Serdeable
  public record ClosureBody(@Nullable Instant until, @Nullable String why) {}
}
