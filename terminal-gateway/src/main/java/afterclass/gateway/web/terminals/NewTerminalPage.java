package afterclass.gateway.web.terminals;

import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.protocol.TerminalProtocol;
import afterclass.gateway.security.Permission;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.Optional;

/**
 * The page on which a terminal is added that has sent nothing yet: first what it is, then what the
 * service has to know of it. The same form changes a registration. The form is sent to {@link
 * TerminalsPage#adopt}.
 */
@Controller("/terminals/new")
@Secured(Permission.TERMINALS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class NewTerminalPage {
  private final Protocols protocols;

  private final TerminalCases cases;

  NewTerminalPage(Protocols protocols, TerminalCases cases) {
    this.protocols = protocols;
    this.cases = cases;
  }

  /** Shows the kinds of terminals, or the form of one; that of a registered one if it is named. */
  @Get
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<Map<String, Object>> page(
      @QueryValue(defaultValue = "") String protocol,
      @QueryValue(defaultValue = "") String site,
      @QueryValue(defaultValue = "") String id,
      HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    Optional<Terminal> changed =
        id.isEmpty() ? Optional.empty() : Optional.of(cases.changeable(site, id));
    String kind = changed.map(Terminal::protocol).orElse(protocol);
    Optional<RegistrationForm> form =
        kind.isEmpty()
            ? Optional.empty()
            : Optional.of(RegistrationForm.of(known(kind), frame.words()));
    return new ModelAndView<>(
        "terminal-new",
        Map.of(
            "frame",
            frame,
            "protocols",
            RegistrationForm.protocols(protocols, frame.words()),
            "form",
            form,
            "now",
            changed
                .map(RegistrationForm.Entered::of)
                .orElse(
                    RegistrationForm.Entered.anew(
                        form.filter(RegistrationForm::file).isPresent()))));
  }

  private TerminalProtocol known(String name) {
    return protocols
        .find(name)
        .orElseThrow(() -> Problem.notFound("unknown-protocol", name, protocols.names()));
  }
}
