package afterclass.gateway.web.messages;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.outbox.SendResult;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.Form;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The page of the viewer's messages, their choices, and the outbox for administrators. */
@Controller("/messages")
@Secured(Permission.SELF)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class MessagesPage {
  /** What a change tells afterwards; the last parts of the keys of its words. */
  private static final List<String> DONE =
      List.of("read", "chosen", "asked", "confirmed", "forgotten", "again", "tested");

  private final MessageCases cases;
  private final OutboxCases outbox;

  MessagesPage(MessageCases cases, OutboxCases outbox) {
    this.cases = cases;
    this.outbox = outbox;
  }

  /** Shows the messages. */
  @Get
  ModelAndView<Map<String, Object>> page(
      @QueryValue(defaultValue = "") String below,
      @QueryValue(defaultValue = "") String saved,
      HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    long before = below.matches("\\d{1,18}") ? Long.parseLong(below) : Long.MAX_VALUE;
    String told = DONE.contains(saved) ? frame.text("messages.saved-" + saved) : "";
    return view(frame, before, "", told);
  }

  private ModelAndView<Map<String, Object>> view(
      PageContext frame, long below, String fault, String told) {
    Viewer viewer = frame.viewer();
    Map<String, Object> model = new HashMap<>();
    model.put("frame", frame);
    model.put("view", cases.messages(viewer, below, frame.words()));
    model.put("choices", cases.choices(viewer, frame.words()));
    model.put("mail", cases.mail(viewer));
    if (viewer.may(Permission.PEOPLE)) {
      model.put("outbox", outbox.outbox(frame.words()));
    }
    model.put("fault", fault);
    model.put("told", told);
    return new ModelAndView<>("messages", model);
  }

  /** A change that a form asks for. */
  private interface Change {
    void make(Form form, PageContext frame);
  }

  private HttpResponse<?> change(
      Map<String, Object> body, HttpRequest<?> request, String done, Change change) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    try {
      change.make(form, frame);
      return Redirect.to(frame.href("/messages?saved=" + done));
    } catch (ProblemException e) {
      return HttpResponse.unprocessableEntity()
          .body(view(frame, Long.MAX_VALUE, e.in(frame.words()), ""));
    }
  }

  private static long number(String text) {
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  /** Marks messages as read. */
  @Post("/read")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> read(@Body Map<String, Object> body, HttpRequest<?> request) {
    return change(
        body,
        request,
        "read",
        (form, frame) -> cases.read(frame.viewer(), number(form.text("upTo"))));
  }

  /** Stores which kinds come by which way. */
  @Post("/choices")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> choose(@Body Map<String, Object> body, HttpRequest<?> request) {
    return change(
        body,
        request,
        "chosen",
        (form, frame) ->
            cases.choose(
                frame.viewer(), new TreeSet<>(form.all("page")), new TreeSet<>(form.all("mail"))));
  }

  /** Sends a code to a mail address. */
  @Post("/address")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> address(@Body Map<String, Object> body, HttpRequest<?> request) {
    return change(
        body,
        request,
        "asked",
        (form, frame) -> cases.address(frame.viewer(), form.text("email"), frame.words()));
  }

  /** Confirms a mail address by its code. */
  @Post("/confirm")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> confirm(@Body Map<String, Object> body, HttpRequest<?> request) {
    return change(
        body,
        request,
        "confirmed",
        (form, frame) -> cases.confirm(frame.viewer(), form.text("code")));
  }

  /** Forgets a mail address. */
  @Post("/forget")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> forget(@Body Map<String, Object> body, HttpRequest<?> request) {
    return change(body, request, "forgotten", (form, frame) -> cases.forget(frame.viewer()));
  }

  /** Tries again to send what was given up. */
  @Post("/again")
  @Secured(Permission.PEOPLE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> again(@Body Map<String, Object> body, HttpRequest<?> request) {
    return change(
        body,
        request,
        "again",
        (form, frame) -> {
          int waiting = outbox.again(number(form.text("id")));
          assert waiting >= 0;
        });
  }

  /** Sends a test message. */
  @Post("/test")
  @Secured(Permission.PEOPLE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> test(@Body Map<String, Object> body, HttpRequest<?> request) {
    return change(
        body,
        request,
        "tested",
        (form, frame) -> {
          String way = form.text("way");
          SendResult result = outbox.test(frame.viewer(), way, frame.words());
          if (!result.ok()) {
            throw new ProblemException("test-not-sent", way, result.inWords(frame.words()));
          }
        });
  }
}
