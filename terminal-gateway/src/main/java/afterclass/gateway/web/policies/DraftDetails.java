package afterclass.gateway.web.policies;

import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PolicyRefusal;
import afterclass.rules.policy.PolicyDifference;
import afterclass.rules.policy.PolicyItem;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The data of a draft's page.
 *
 * @param draft the draft
 * @param before title of the version with which it is compared
 * @param differences differences of the draft from that version
 * @param lines lines of the file that differ from that version's
 * @param whatIf results of the draft for the month; empty if no month was requested
 * @param month the month, as {@code 2026-11}; empty if none was requested
 * @param today the school's date
 * @param obstacles reasons why the draft cannot be proposed
 * @param zone the school's time zone
 */
public record DraftDetails(
    PoliciesView.DraftView draft,
    String before,
    List<DifferenceView> differences,
    List<List<LineDifference.FileLine>> lines,
    Optional<WhatIfView> whatIf,
    String month,
    LocalDate today,
    List<ObstacleView> obstacles,
    ZoneId zone) {

  /** Tells whether the draft's approval can still be revoked. */
  public boolean revocable() {
    LocalDate from = draft.from();
    return draft.state().equals("approved") && from != null && from.isAfter(today);
  }

  /** Returns the current month, as {@code 2026-11}. */
  public String thisMonth() {
    return YearMonth.from(today).toString();
  }

  /**
   * A reason why a draft cannot be proposed.
   *
   * @param code name of the fault, stable
   * @param detail what is wrong and what to do
   */
  @Serdeable
  public record ObstacleView(String code, String detail) {

    static ObstacleView of(PolicyRefusal refusal, Messages words) {
      return new ObstacleView(
          refusal.kind().code(), PolicyCases.text(PolicyCases.problem(refusal, words), words));
    }
  }

  /**
   * A difference of a draft.
   *
   * @param part what it is said of, as {@code service} or {@code requirement}
   * @param id id of the season, service, requirement or clause; empty for the policy as a whole
   * @param key what is said, as {@code hours} or {@code window}
   * @param from first date of the difference; {@code null} for the beginning
   * @param until the date on which it ends; {@code null} if it goes on
   * @param before what is in force, rows of values by season; {@code null} for nothing
   * @param after what the draft says; {@code null} for nothing
   * @param subject what it is said of, in words; on the page
   * @param label what is said, in words; on the page
   * @param was what is in force, in words; on the page
   * @param becomes what the draft says, in words; on the page
   */
  @Serdeable
  public record DifferenceView(
      String part,
      String id,
      String key,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Map<String, List<List<String>>> before,
      @Nullable Map<String, List<List<String>>> after,
      @JsonIgnore String subject,
      @JsonIgnore String label,
      @JsonIgnore String was,
      @JsonIgnore String becomes) {

    static DifferenceView of(PolicyDifference d, PolicyWords texts) {
      PolicyItem.Value before = d.before();
      PolicyItem.Value after = d.after();
      return new DifferenceView(
          Codes.of(d.item().part()),
          d.item().id(),
          d.item().key(),
          d.from(),
          d.until(),
          before == null ? null : before.seasons(),
          after == null ? null : after.seasons(),
          texts.subject(d.item()),
          texts.key(d.item()),
          texts.value(d.item(), before),
          texts.value(d.item(), after));
    }

    /**
     * Returns the dates on which the difference applies, as {@code 2026-11-01–2026-11-30}; empty if
     * it applies on all dates.
     */
    public String dates() {
      return from == null && until == null
          ? ""
          : (from == null ? "" : from) + "–" + (until == null ? "" : until.minusDays(1));
    }
  }
}
