package afterclass.gateway.web.policies;

import afterclass.gateway.policy.PolicyBook;
import afterclass.gateway.policy.PolicyDesk;
import afterclass.gateway.policy.PolicyDraft;
import afterclass.gateway.policy.PolicyRefusal;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.May;
import afterclass.gateway.web.Form;
import afterclass.gateway.web.Inputs;
import afterclass.gateway.web.LargeBody;
import afterclass.gateway.web.Onward;
import afterclass.gateway.web.PageFrame;
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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The plans in force, as people read them, and the drafts of new ones. */
@Controller("/policies")
@Secured(May.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class PoliciesPage {
  private static final String PASTED = "policy.yaml";

  private final ReportSources sources;
  private final PolicyBook book;
  private final PolicyDesk desk;
  private final InstantSource clock;

  PoliciesPage(ReportSources sources, PolicyBook book, PolicyDesk desk, InstantSource clock) {
    this.sources = sources;
    this.book = book;
    this.desk = desk;
    this.clock = clock;
  }

  private LocalDate today() {
    return sources.wallClock(clock.instant()).toLocalDate();
  }

  /** The versions by their dates, and the drafts. */
  @Get
  ModelAndView<Map<String, Object>> page(
      @QueryValue(defaultValue = "") String saved, HttpRequest<?> request) {
    return view(PageFrame.of(request), BadFile.NONE, List.of(), saved);
  }

  private ModelAndView<Map<String, Object>> view(
      PageFrame frame, BadFile bad, List<String> faults, String saved) {
    List<PolicyDraft> drafts =
        desk.drafts().stream().filter(draft -> draft.state() != PolicyDraft.State.DROPPED).toList();
    return new ModelAndView<>(
        "policies",
        Map.of(
            "frame", frame,
            "versions", book.versions(),
            "inForce", book.versionOn(today()),
            "drafts", drafts,
            "bad", bad,
            "faults", faults,
            "saved", saved,
            "sources", sources.still()));
  }

  /**
   * One plan as it stands on a date.
   *
   * @param sha256 which: the SHA-256 of its file, or the first 12 digits of it
   */
  @Get("/{sha256:[0-9a-f]+}")
  ModelAndView<Map<String, Object>> read(
      String sha256, @QueryValue(defaultValue = "") String date, HttpRequest<?> request) {
    PageFrame frame = PageFrame.of(request);
    LocalDate asked = date.isBlank() ? today() : Inputs.date("date", date);
    return new ModelAndView<>(
        "policy",
        Map.of(
            "frame",
            frame,
            "view",
            PolicyView.of(Policies.of(sha256, book, desk.drafts()), asked, frame.words())));
  }

  /**
   * The file of a plan.
   *
   * @param sha256 which: the SHA-256 of the file, or the first digits of it
   */
  @Get("/{sha256:[0-9a-f]+}/file")
  @Produces("application/yaml")
  HttpResponse<byte[]> file(String sha256) {
    Policy policy = Policies.of(sha256, book, desk.drafts());
    String name = policy.stamp().id() + "-" + policy.stamp().sha256().substring(0, 12) + ".yaml";
    return HttpResponse.ok(policy.file())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }

  /** Takes a file and checks it. */
  @Post("/drafts")
  @LargeBody
  @Secured(May.POLICIES)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> upload(
      @Part("csrfToken") String csrfToken,
      @Part("file") CompletedFileUpload file,
      HttpRequest<?> request)
      throws IOException {
    Form.check(Map.of("csrfToken", csrfToken), request);
    return take(name(file.getFilename()), file.getBytes(), request);
  }

  /** Takes the text of a file and checks it. */
  @Post("/drafts")
  @LargeBody
  @Secured(May.POLICIES)
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
    PageFrame frame = PageFrame.of(request);
    try {
      PolicyDraft draft = desk.upload(name, content, frame.viewer().actor());
      return Onward.to(frame.href("/policies/drafts/" + draft.id() + "?saved=1"));
    } catch (PolicyException refused) {
      return HttpResponse.unprocessableEntity()
          .body(view(frame, BadFile.of(name, content, refused.problems()), List.of(), ""));
    } catch (PolicyRefusal refusal) {
      String fault = DraftRefusals.text(refusal, frame.words());
      return HttpResponse.unprocessableEntity().body(view(frame, BadFile.NONE, List.of(fault), ""));
    }
  }
}
