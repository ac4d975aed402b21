package afterclass.gateway.web.policies;

import afterclass.gateway.security.Permission;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.guard.LargeBody;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.page.Redirect;
import afterclass.gateway.web.policies.PoliciesView.BadFileView;
import afterclass.gateway.web.problem.Problem;
import afterclass.rules.policy.Policy;
import afterclass.rules.policy.PolicyException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of the policies, and the forms that take new policy files. */
@Controller("/policies")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class PoliciesPage {
  private static final String PASTED = "policy.yaml";

  private final PolicyCases cases;

  PoliciesPage(PolicyCases cases) {
    this.cases = cases;
  }

  /** Shows the versions by their dates, and the drafts. */
  @Get
  ModelAndView<Map<String, Object>> page(
      @QueryValue(defaultValue = "") String saved, HttpRequest<?> request) {
    return view(PageContext.of(request), Optional.empty(), List.of(), saved);
  }

  private ModelAndView<Map<String, Object>> view(
      PageContext frame, Optional<BadFileView> bad, List<String> faults, String saved) {
    return new ModelAndView<>(
        "policies",
        Map.of(
            "frame", frame,
            "view", cases.all(frame.words()),
            "bad", bad,
            "faults", faults,
            "saved", saved));
  }

  /**
   * Shows a policy as in force on a date.
   *
   * @param sha256 the SHA-256 of its file, or its first digits, at least 8
   */
  @Get("/{sha256:[0-9a-f]+}")
  ModelAndView<Map<String, Object>> read(
      String sha256, @QueryValue(defaultValue = "") String date, HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    return new ModelAndView<>(
        "policy", Map.of("frame", frame, "view", cases.read(sha256, date, frame.words())));
  }

  /**
   * Sends the file of a policy.
   *
   * @param sha256 the SHA-256 of the file, or its first digits, at least 8
   */
  @Get("/{sha256:[0-9a-f]+}/file")
  @Produces("application/yaml")
  HttpResponse<byte[]> file(String sha256) {
    Policy policy = cases.policy(sha256);
    String name = policy.stamp().id() + "-" + policy.stamp().sha256().substring(0, 12) + ".yaml";
    return HttpResponse.ok(policy.file())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  /** Receives a policy file and checks it. */
  @Post("/drafts")
  @LargeBody
  @Secured(Permission.POLICIES)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> upload(
      @Part("csrfToken") String csrfToken,
      @Part("file") CompletedFileUpload file,
      HttpRequest<?> request)
      throws IOException {
    Form.check(Map.of("csrfToken", csrfToken), request);
    return take(name(file.getFilename()), file.getBytes(), request);
  }

  /** Receives the text of a policy file and checks it. */
  @Post("/drafts")
  @LargeBody
  @Secured(Permission.POLICIES)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> paste(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    byte[] text = form.raw("text").replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
    return take(name(form.text("name")), text, request);
  }

  private static String name(String given) {
    String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    return last.isBlank() ? PASTED : last.strip();
  }

  private HttpResponse<?> take(String name, byte[] content, HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    try {
      long draft = cases.upload(name, content, frame.viewer().actor(), frame.words()).id();
      return Redirect.to(frame.href("/policies/drafts/" + draft + "?saved=1"));
    } catch (PolicyException refused) {
      BadFileView bad = BadFileView.of(name, content, refused.problems(), frame.words());
      return HttpResponse.unprocessableEntity().body(view(frame, Optional.of(bad), List.of(), ""));
    } catch (Problem refused) {
      String fault = PolicyCases.text(refused, frame.words());
      return HttpResponse.unprocessableEntity()
          .body(view(frame, Optional.empty(), List.of(fault), ""));
    }
  }
}
