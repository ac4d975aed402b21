package afterclass.gateway.web.terminals;

import afterclass.gateway.files.CopiedFile;
import afterclass.gateway.files.ExportImporter;
import afterclass.gateway.files.ExportResult;
import afterclass.gateway.files.TerminalChoice;
import afterclass.gateway.security.Permission;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.web.form.Choice;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.form.SentFile;
import afterclass.gateway.web.guard.LargeBody;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.problem.FieldName;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page on which the file is imported that a time clock wrote to a USB stick. */
@Controller("/terminals/records")
@Secured(Permission.ENTER)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
final class TerminalRecordsPage {
  private final ExportImporter imports;
  private final TerminalChoice choice;
  private final HeldBefore held;

  TerminalRecordsPage(ExportImporter imports, TerminalChoice choice, HeldBefore held) {
    this.held = held;
    this.imports = imports;
    this.choice = choice;
  }

  /** Shows the form. */
  @Get
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<Map<String, Object>> page(
      @QueryValue(defaultValue = "") String terminal, HttpRequest<?> request) {
    return view(PageContext.of(request), terminal, Optional.empty());
  }

  private ModelAndView<Map<String, Object>> view(
      PageContext frame, String chosen, Optional<RecordsView> taken) {
    return new ModelAndView<>(
        "terminal-records",
        Map.of("frame", frame, "terminals", terminals(), "chosen", chosen, "taken", taken));
  }

  /** Returns the terminals that a file may be of. */
  private List<Choice> terminals() {
    return choice.all().stream()
        .map(one -> new Choice(one.name().toString(), one.name().toString()))
        .toList();
  }

  /** Imports a file, and shows what became of its lines. */
  @Post("/upload")
  @LargeBody
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> take(
      @Part("csrfToken") @Nullable String token,
      @Part("terminal") @Nullable String terminal,
      @Part("copiedOn") @Nullable String date,
      @Part("copiedAt") @Nullable String time,
      @Part("partial") @Nullable String partial,
      @Part("file") @Nullable CompletedFileUpload file,
      HttpRequest<?> request)
      throws IOException {
    Form.check(Map.of("csrfToken", token == null ? "" : token), request);
    if (file == null) {
      throw Problem.badRequest("missing-field", "file", new FieldName("file"));
    }
    String name = terminal == null ? "" : terminal;
    Terminal from =
        choice
            .find(name)
            .orElseThrow(() -> Problem.badRequest("which-terminal", name, choice.names()));
    String copied = Inputs.date("copiedOn", date) + "T" + Inputs.required("copiedAt", time);
    CopiedFile given =
        new CopiedFile(SentFile.checked(file.getBytes()), Inputs.wallTime("copiedAt", copied));
    ExportResult result = imports.attlog(given, from, partial != null, (done, all) -> {});
    PageContext frame = PageContext.of(request);
    RecordsView taken =
        RecordsView.of(file.getFilename(), from, result, held.of(from, result), frame.words());
    ModelAndView<Map<String, Object>> page = view(frame, name, Optional.of(taken));
    return taken.refused() ? HttpResponse.unprocessableEntity().body(page) : HttpResponse.ok(page);
  }
}
