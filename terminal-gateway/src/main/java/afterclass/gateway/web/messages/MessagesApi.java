package afterclass.gateway.web.messages;

import afterclass.gateway.outbox.SendResult;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.page.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The viewer's own messages as JSON, and the outbox for administrators. */
@Controller("/api/messages")
@Secured(Permission.SELF)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Messages")
final class MessagesApi {
  private final MessageCases cases;
  private final OutboxCases outbox;

  MessagesApi(MessageCases cases, OutboxCases outbox) {
    this.cases = cases;
    this.outbox = outbox;
  }

  /**
   * The own messages, newest first.
   *
   * @param below only messages with a smaller number
   */
  @Get
  MessagesView messages(@QueryValue @Nullable Long below, HttpRequest<?> request) {
    long before = below == null ? Long.MAX_VALUE : below;
    return cases.messages(Viewer.of(request), before, Language.of(request));
  }

  /**
   * Marks the own messages as read.
   *
   * @param asked up to which number
   */
  @Post("/read")
  HttpResponse<?> read(@Body UpTo asked, HttpRequest<?> request) {
    cases.read(Viewer.of(request), asked.upTo());
    return HttpResponse.noContent();
  }

  /** What one chose about the kinds of messages that concern one. */
  @Get("/choices")
  List<MessagesView.KindChoice> choices(HttpRequest<?> request) {
    return cases.choices(Viewer.of(request), Language.of(request));
  }

  /**
   * Chooses which kinds of messages come by which way; what is not named does not come.
   *
   * @param chosen the kinds for each way
   */
  @Put("/choices")
  List<MessagesView.KindChoice> choose(@Body Chosen chosen, HttpRequest<?> request) {
    cases.choose(Viewer.of(request), chosen.onPage(), chosen.byMail());
    return choices(request);
  }

  /** Where one gets mail. */
  @Get("/address")
  MessagesView.MailView address(HttpRequest<?> request) {
    return cases.mail(Viewer.of(request));
  }

  /**
   * Sends a code to the mail address at which one wants messages.
   *
   * @param asked the address
   */
  @Put("/address")
  MessagesView.MailView address(@Body Email asked, HttpRequest<?> request) {
    cases.address(
        Viewer.of(request), Inputs.required("email", asked.email()), Language.of(request));
    return address(request);
  }

  /**
   * Confirms the mail address by the code that was sent there.
   *
   * @param entered the code
   */
  @Post("/address/confirmation")
  MessagesView.MailView confirm(@Body Code entered, HttpRequest<?> request) {
    cases.confirm(Viewer.of(request), Inputs.required("code", entered.code()));
    return address(request);
  }

  /** Forgets the mail address: no more mail. */
  @Delete("/address")
  HttpResponse<?> forget(HttpRequest<?> request) {
    cases.forget(Viewer.of(request));
    return HttpResponse.noContent();
  }

  /** What waits to be sent, and what could not be delivered. */
  @Get("/outbox")
  @Secured(Permission.PEOPLE)
  MessagesView.OutboxView outbox(HttpRequest<?> request) {
    return outbox.outbox(Language.of(request));
  }

  /**
   * Tries again to send messages that were given up.
   *
   * @param asked number of the message in the outbox; 0 or none for all
   */
  @Post("/outbox/again")
  @Secured(Permission.PEOPLE)
  Again again(@Body Which asked, HttpRequest<?> request) {
    Long id = asked.id();
    return new Again(outbox.again(id == null ? 0 : id));
  }

  /**
   * Sends a test message at once: by mail to the own address, by a robot to its group.
   *
   * @param asked the way: mail, wecom, dingtalk or feishu
   */
  @Post("/test")
  @Secured(Permission.PEOPLE)
  Tested test(@Body WayName asked, HttpRequest<?> request) {
    SendResult result =
        outbox.test(Viewer.of(request), Inputs.required("way", asked.way()), Language.of(request));
    return new Tested(result.ok(), result.ok() ? "" : result.inWords(Language.of(request)));
  }

  /**
   * A number of a message.
   *
   * @param upTo number of the newest message that was read
   */
  @Serdeable
  public record UpTo(long upTo) {}

  /**
   * A choice of kinds.
   *
   * @param page codes of the kinds that stand on the page; none if left out
   * @param mail codes of the kinds that come by mail; none if left out
   */
  @Serdeable
  public record Chosen(@Nullable List<String> page, @Nullable List<String> mail) {
    Set<String> onPage() {
      return page == null ? Set.of() : new TreeSet<>(page);
    }

    Set<String> byMail() {
      return mail == null ? Set.of() : new TreeSet<>(mail);
    }
  }

  /**
   * A mail address.
   *
   * @param email the address
   */
  @Serdeable
  public record Email(@Nullable String email) {}

  /**
   * A code that was sent by mail.
   *
   * @param code eight digits
   */
  @Serdeable
  public record Code(@Nullable String code) {}

  /**
   * A message in the outbox.
   *
   * @param id its number; 0 or none for all
   */
  @Serdeable
  public record Which(@Nullable Long id) {}

  /**
   * How many messages are tried again.
   *
   * @param messages their number
   */
  @Serdeable
  public record Again(int messages) {}

  /**
   * A way out.
   *
   * @param way its name
   */
  @Serdeable
  public record WayName(@Nullable String way) {}

  /**
   * The result of a test message.
   *
   * @param sent whether it was taken
   * @param reason why not; empty if it was taken
   */
  @Serdeable
  public record Tested(boolean sent, String reason) {}
}
