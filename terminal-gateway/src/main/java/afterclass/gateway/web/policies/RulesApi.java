package afterclass.gateway.web.policies;

import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.page.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The amount of a lesson hour and the rules for requests as JSON. */
@Controller("/api/policies/change")
@Secured(Permission.POLICIES)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Policies")
final class RulesApi {
  private final RulesChange change;

  RulesApi(RulesChange change) {
    this.change = change;
  }

  /** Today's values, those of the last version, and what stands in the way of a change. */
  @Get
  RulesView rules(HttpRequest<?> request) {
    return change.view(Language.of(request));
  }

  /**
   * What a change would do: in words, as lines of the policy's file, and to this month's days.
   * Nothing is kept.
   *
   * @param asked the new values; what is left out stays as it is
   */
  @Post("/preview")
  RulesPreview preview(@Body RulesBody asked, HttpRequest<?> request) {
    return change.preview(asked.rules(), Language.of(request));
  }

  /**
   * Writes a new version of the policy's file with the new values and proposes it; a second person
   * decides on it.
   *
   * @param asked the new values; what is left out stays as it is
   */
  @Post
  HttpResponse<PoliciesView.DraftView> propose(@Body RulesBody asked, HttpRequest<?> request) {
    return HttpResponse.created(
        change.propose(asked.rules(), Viewer.of(request).actor(), Language.of(request)));
  }

  /**
   * New values; what is left out stays as it is.
   *
   * @param base SHA-256 of the policy that the change is made from; the last version if left out
   * @param from first business date of the new values, after today
   * @param fenPerLessonHour amount per lesson hour in fen
   * @param clause id of the clause that the amount comes from; that of the last amount if left out
   * @param requestKinds what teachers may ask for: {@code leave}, {@code made-up}, {@code appeal}
   * @param punchesAMonth make-up punches per person and calendar month, 0 to 100
   * @param workingDays school days within which a request is possible, 0 to 100
   */
  @Serdeable
  public record RulesBody(
      @Nullable String base,
      @Nullable String from,
      @Nullable Integer fenPerLessonHour,
      @Nullable String clause,
      @Nullable List<String> requestKinds,
      @Nullable Integer punchesAMonth,
      @Nullable Integer workingDays) {

    NewRules rules() {
      return new NewRules(
          base,
          from,
          fenPerLessonHour == null ? null : NewRules.yuan(fenPerLessonHour),
          clause,
          requestKinds,
          text(punchesAMonth),
          text(workingDays));
    }

    private static @Nullable String text(@Nullable Integer number) {
      return number == null ? null : number.toString();
    }
  }
}
