package afterclass.gateway.web.terminals;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.registry.Registration;
import afterclass.gateway.security.Permission;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.page.Redirect;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The page of the terminals, and the forms that change their registrations. */
@Controller("/terminals")
@Secured(Permission.TERMINALS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
public final class TerminalsPage {
  /** Changes that the page reports: the endings of the keys of their texts. */
  private static final Set<String> DONE =
      Set.of("adopted", "changed", "retired", "closed", "has-password");

  private static final int MAX_NAME = 200;

  private final TerminalCases cases;
  private final HeardTerminals heard;

  TerminalsPage(TerminalCases cases, HeardTerminals heard) {
    this.cases = cases;
    this.heard = heard;
  }

  /** Shows every terminal, and every sender that is not registered. */
  @Get
  @Secured(Permission.SEE)
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<Map<String, Object>> page(
      @QueryValue(defaultValue = "") String did,
      @QueryValue(defaultValue = "") String id,
      @QueryValue(defaultValue = "") String gaps,
      HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    boolean told = DONE.contains(did) && id.length() <= MAX_NAME && gaps.matches("\\d{0,9}");
    return view(frame, told ? frame.text("terminals." + did, id, gaps) : "", Optional.empty());
  }

  private ModelAndView<Map<String, Object>> view(
      PageContext frame, String told, Optional<RegisteredView> fresh) {
    TerminalsView view = cases.all();
    return new ModelAndView<>(
        "terminals",
        Map.of(
            "frame",
            frame,
            "view",
            view,
            "silent",
            heard.silent(view.terminals()),
            "refused",
            cases.stillRefused(),
            "protocols",
            cases.messageProtocols(),
            "credentialForms",
            RegistrationForm.credentialForms(frame.words()),
            "zone",
            cases.zone(),
            "told",
            told,
            "fresh",
            fresh));
  }

  /** Registers a terminal, or changes the registration that the form was filled with. */
  @Post("/adopt")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> adopt(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    Registration asked = registration(form);
    Actor by = frame.viewer().actor();
    return form.text("changed").isEmpty()
        ? shown(frame, "adopted", cases.add(asked, by))
        : shown(frame, "changed", cases.adopt(asked, by));
  }

  /** Replaces a terminal's password. */
  @Post("/password")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> password(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    return shown(
        frame,
        "has-password",
        cases.newPassword(
            form.text("site"), form.text("id"), form.text("password"), frame.viewer().actor()));
  }

  /**
   * Returns the page, or a redirect to it. A generated password is shown only in this answer, since
   * browsers and logs would keep it in an address.
   */
  private HttpResponse<?> shown(PageContext frame, String did, RegisteredView now) {
    return now.password() == null
        ? done(frame, did, now.id(), "")
        : HttpResponse.ok(view(frame, frame.text("terminals." + did, now.id()), Optional.of(now)))
            .contentType(MediaType.TEXT_HTML_TYPE);
  }

  /** Returns a redirect to the page, which reports a change. */
  private static HttpResponse<?> done(PageContext frame, String did, String id, String more) {
    String name = URLEncoder.encode(id, StandardCharsets.UTF_8);
    return Redirect.to(frame.href("/terminals?did=" + did + "&id=" + name + more));
  }

  /** Retires a terminal. */
  @Post("/retire")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> retire(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    String id = form.text("id");
    String site = form.text("site");
    Actor by = frame.viewer().actor();
    if (!form.text("complete").isEmpty()) {
      cases.closeGaps(site, id, null, frame.text("terminals.retire-why"), by);
    }
    cases.retire(site, id, by);
    return done(frame, "retired", id, "");
  }

  /** Declares that no more records are expected of a terminal's outages up to now. */
  @Post("/close-gap")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    String id = form.text("id");
    int closed =
        cases
            .closeGaps(form.text("site"), id, null, form.text("why"), frame.viewer().actor())
            .closed();
    return done(frame, "closed", id, "&gaps=" + closed);
  }

  private static Registration registration(Form form) {
    return new Registration(
        form.text("id"),
        form.text("site"),
        form.text("link"),
        form.text("protocol"),
        form.text("address"),
        Inputs.number("baud", form.text("baud")),
        form.text("zone"),
        form.text("credentialForm"),
        form.text("station"),
        form.text("password"),
        form.text("owner"),
        form.text("since"));
  }
}
