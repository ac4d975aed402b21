package afterclass.gateway.web.people;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.school.SchoolName;
import afterclass.gateway.security.Permission;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.guard.LargeBody;
import afterclass.gateway.web.page.PageAddresses;
import afterclass.gateway.web.page.PageContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;

/** The pages that make first passwords and show them once, on slips to print. */
@Controller("/slips")
@Secured(Permission.PEOPLE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class SlipsPage {
  private final AccountSlips slips;
  private final PageAddresses addresses;
  private final SchoolName school;

  SlipsPage(AccountSlips slips, PageAddresses addresses, SchoolName school) {
    this.school = school;
    this.slips = slips;
    this.addresses = addresses;
  }

  /** Shows the staff members without an account, to choose from. */
  @Get
  ModelAndView<Map<String, Object>> page(HttpRequest<?> request) {
    return view(request, addresses.proposed(request), "");
  }

  private ModelAndView<Map<String, Object>> view(
      HttpRequest<?> request, String address, String fault) {
    return new ModelAndView<>(
        "slips-choice",
        Map.of(
            "frame",
            PageContext.of(request),
            "people",
            slips.without(),
            "address",
            address,
            "own",
            addresses.own(request),
            "closed",
            addresses.closed(),
            "here",
            PageAddresses.onlyHere(address),
            "fault",
            fault));
  }

  /** Adds accounts for the chosen staff members, and shows their slips. */
  @Post
  @LargeBody
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> make(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    boolean asked = !form.all("address").isEmpty();
    String address = asked ? form.text("address") : addresses.usual(request);
    try {
      if (!address.isEmpty() && !PageAddresses.valid(address)) {
        throw new ProblemException("bad-page-address", address);
      }
      if (PageAddresses.onlyHere(address) && !form.text("here").equals("yes")) {
        throw new ProblemException("page-address-only-here", address);
      }
      return shown(
          slips.addTeachers(form.all("staff"), form.raw("present"), frame.viewer()),
          address,
          frame);
    } catch (ProblemException e) {
      return HttpResponse.badRequest(view(request, address, e.in(frame.words())));
    }
  }

  private HttpResponse<?> shown(List<AccountSlips.Slip> made, String address, PageContext frame) {
    return HttpResponse.ok(
        new ModelAndView<>(
            "slips",
            Map.of("frame", frame, "slips", made, "address", address, "school", school.text())));
  }

  /** Adds one account of any role, and shows its slip. */
  @Post("/one")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> one(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    AccountSlips.Slip made =
        slips.add(
            new AccountCases.NewAccount(
                form.text("name"),
                form.text("display"),
                form.all("role"),
                form.text("staff"),
                null,
                form.raw("present")),
            frame.viewer());
    return shown(List.of(made), addresses.usual(request), frame);
  }

  /** Makes a new first password for an account, and shows its slip. */
  @Post("/accounts/{name}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> renew(String name, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    AccountSlips.Slip made = slips.renew(name, form.raw("present"), frame.viewer());
    return shown(List.of(made), addresses.usual(request), frame);
  }
}
