package afterclass.gateway.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of files the office imports. The first line contains the headings, in Chinese or
 * English and in any order; columns in brackets are optional. Dates are {@code 2026-11-23} or
 * {@code 2026/11/23}; an empty end date means open unless stated otherwise. A row replaces an
 * earlier one with the same key (marked {@code *}).
 */
public enum ImportKind {
  /**
   * Staff; columns {@code staffNo* 工号, name 姓名, [site 校区], [from 入职日期], [to 离职日期], [action 操作]}.
   * {@code clear 撤销} removes a person entered by mistake, if no other fact names that person.
   */
  STAFF(StaffMember.FORM),
  /**
   * Card assignments; columns {@code card* 卡号, staffNo 工号, from* 开始日期, [to 结束日期], [action 操作]}. A
   * card is assigned to one person at a time. {@code clear 撤销} removes the dates from the
   * assignment; no dates means all.
   */
  CARDS(CardAssignment.FORM),
  /**
   * The weekly pattern; columns {@code staffNo* 工号, weekday* 星期, service* 服务时段, from* 开始日期, [to
   * 结束日期], [weeks 单双周], [action 操作]}. Weekdays are 1 to 7 from Monday, {@code Mon} or {@code 周一};
   * services by id or Chinese name; weeks are {@code odd 单周}, {@code even 双周}, or {@code every 每周}
   * or blank. Lines for odd and even weeks add up; a line for every week replaces both, and each of
   * them replaces it. {@code clear 撤销} removes the dates from all lines that cover them, in the
   * weeks stated; no dates means all.
   */
  ROSTER(WeeklyPost.FORM),
  /**
   * Roster exceptions; columns {@code date* 日期, staffNo* 工号, action 操作, service* 服务时段, [substitute
   * 代班人]}. Actions: {@code add 增加}, {@code remove 取消}, {@code substitute 代班} (the substitute, a
   * staff number, takes over the service from staffNo), {@code clear 撤销} (removes the roster
   * exception).
   */
  EXCEPTIONS(Reassignment.FORM),
  /**
   * The calendar; columns {@code date* 日期, [to 结束日期], [type 类型], [season 季节], [follows 按星期], [note
   * 备注], [action 操作]}. Types: {@code school 上学} (also {@code 调休}), {@code off 放假}; seasons: {@code
   * summer 夏季}, {@code winter 春秋冬季}; {@code follows} is the weekday whose roster a make-up day
   * uses. An empty end means that date only. A row states a type, a season, or both. A season left
   * blank, in a file with that column, reverts to the policy's season unless another row states
   * one. {@code clear 撤销} reverts the type or season stated in the row, or both if it states
   * neither.
   */
  CALENDAR(CalendarForm.FORM),
  /**
   * The sign-in sheet; columns {@code date* 日期, staffNo* 工号, signed 签到}: {@code yes 是}, {@code no
   * 否}, or {@code unknown 未知} (removes the entry).
   */
  SIGN_IN(SignInEntry.FORM),
  /**
   * Leave; columns {@code staffNo* 工号, from* 开始日期, to* 结束日期, covers 请假范围, [action 操作]}. The column
   * {@code covers} has service ids or names and requirement ids, separated by {@code ;}, or {@code
   * * 全部}; {@code none 无} there removes the dates from all leave that covers them. An empty end
   * means the first date only. The action {@code clear 撤销} removes only what the row names. A
   * shorter leave does not shorten a longer one.
   */
  LEAVE(Leave.FORM),
  /**
   * Inspection results; columns {@code date* 日期, staffNo* 工号, service* 服务时段, result 结果, [note 备注]}:
   * {@code present 在岗, late 迟到, absent 不到岗}, or {@code clear 撤销} (removes the entry).
   */
  INSPECTIONS(InspectionEntry.FORM),
  /**
   * Rulings; columns {@code date* 日期, staffNo* 工号, ruling 处理, reason 理由, [time 时间]}: the ruling on
   * a day's services on hold: {@code accept 计课时} (as if the missing facts were present), {@code
   * forfeit 取消课时} (as if every terminal had been up), or {@code clear 撤销} (on hold again).
   * Accepting overtime on hold requires the missing times, separated by {@code ;}, which count as
   * make-up punches.
   */
  RULINGS(RulingEntry.FORM),
  /**
   * Forgotten punches; columns {@code date* 日期, staffNo* 工号, time* 时间, action 操作, reason 理由}:
   * {@code add 增加} or {@code clear 撤销}. The time is {@code 07:05} or {@code 07:05:30}.
   */
  MADE_UP(MakeUpEntry.FORM);

  private final String verb = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @SuppressWarnings("ImmutableEnumChecker") // a form is immutable
  private final FactForm form;

  ImportKind(FactForm form) {
    this.form = form;
  }

  /** Returns the form of files of this kind. */
  FactForm form() {
    return form;
  }

  /** Returns the columns for entering one fact, by English name, in form order. */
  public List<String> columns() {
    return form.fields().stream().map(Column::code).toList();
  }

  /** Returns the columns of files of this kind: required ones in form order, then optional ones. */
  public List<FileColumn> fileColumns() {
    return form.inFiles().stream().map(column -> FileColumn.of(column, form)).toList();
  }

  /** Returns the row for cells entered on a form, by English column name. */
  public Map<String, String> entering(Map<String, String> wanted) {
    return form.entered().apply(wanted);
  }

  /** Returns the rows that replace a fact of this kind by another. */
  public List<Map<String, String>> correcting(Fact fact, Map<String, String> wanted) {
    return form.correcting(fact, wanted);
  }

  /** Returns whether facts of this kind can be cleared for a part of their dates. */
  public boolean ranged() {
    return form.ranged();
  }

  /** Returns the kind's name in commands and addresses, such as {@code sign-in}. */
  public String verb() {
    return verb;
  }

  /** Returns the kind with a name in commands and addresses. */
  public static Optional<ImportKind> ofVerb(String verb) {
    return Arrays.stream(values()).filter(k -> k.verb.equals(verb)).findFirst();
  }
}
