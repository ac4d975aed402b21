package afterclass.gateway.web.outcome;

import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.JudgedDay;
import afterclass.rules.model.Justification;
import afterclass.rules.model.Reason;
import afterclass.rules.model.ServiceOutcome;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one service.
 *
 * @param service service id
 * @param name its name
 * @param hours lesson hours
 * @param status {@code earned}, {@code forfeited}, {@code excused}, {@code held} or {@code pending}
 * @param statusLabel the same in words
 * @param because what led to it
 */
@Serdeable
public record ServiceView(
    String service,
    String name,
    int hours,
    String status,
    String statusLabel,
    List<BecauseView> because) {

  /** Returns whether it waits for the sign-in sheet. */
  public boolean awaitsSheet() {
    return because.stream().anyMatch(each -> each.reason().equals(Reason.AWAITING_SHEET.code()));
  }

  /**
   * A reason of a status.
   *
   * @param requirement requirement id
   * @param clause source clause, as 六.1
   * @param reason code, as {@code late}
   * @param reasonLabel the same in words
   */
  @Serdeable
  public record BecauseView(
      @Nullable String requirement, @Nullable String clause, String reason, String reasonLabel) {

    public static BecauseView of(Justification because, Messages words) {
      String code = because.reason().code();
      return new BecauseView(
          because.requirement(), because.clause(), code, words.text("reason." + code));
    }
  }

  public static ServiceView of(ServiceOutcome service, JudgedDay day, Messages words) {
    return of(service, day.serviceName(service.service(), words), words);
  }

  public static ServiceView of(ServiceOutcome service, String name, Messages words) {
    String status = Codes.of(service.status());
    return new ServiceView(
        service.service(),
        name,
        service.hours(),
        status,
        words.text("status." + status),
        service.because().stream().map(b -> BecauseView.of(b, words)).toList());
  }
}
