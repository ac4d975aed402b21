package afterclass.gateway.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The files that the office imports. The first line names the columns, in Chinese or English and in
 * any order; columns in brackets may be left out. Dates are {@code 2026-11-23} or {@code
 * 2026/11/23}; an empty end date means open, except where said. A row replaces an earlier one with
 * the same key (marked {@code *}).
 */
public enum ImportKind {
  /**
   * {@code staffNo* 工号, name 姓名, [site 校区], [from 入职日期], [to 离职日期], [action 操作]}. The action {@code
   * clear 撤销} takes back somebody who was entered by mistake, of whom nothing else is said.
   */
  STAFF(StaffMember.FORM),
  /**
   * {@code card* 卡号, staffNo 工号, from* 开始日期, [to 结束日期], [action 操作]}. No two holders at a time.
   * {@code clear 撤销} takes the dates out of the time that the person holds the card; no date is
   * any.
   */
  CARDS(CardAssignment.FORM),
  /**
   * {@code staffNo* 工号, weekday* 星期, service* 服务, from* 开始日期, [to 结束日期], [action 操作]}. Weekdays are
   * 1 to 7 from Monday, {@code Mon} or {@code 周一}; services by id or Chinese name. {@code clear 撤销}
   * takes the dates out of whatever line covers them; no date is any.
   */
  ROSTER(WeeklyPost.FORM),
  /**
   * {@code date* 日期, staffNo* 工号, action 操作, service* 服务, [substitute 代班人]}. Actions: {@code add
   * 增加}, {@code remove 取消}, {@code substitute 代班} (the substitute, a staff number, takes the
   * service over from staffNo), {@code clear 撤销} (no exception after all).
   */
  EXCEPTIONS(Reassignment.FORM),
  /**
   * {@code date* 日期, [to 结束日期], [type 类型], [season 季节], [follows 按星期], [note 备注], [action 操作]}.
   * Types: {@code school 上学} (also {@code 调休}), {@code off 放假}; seasons: {@code summer 夏季}, {@code
   * winter 春秋冬季}; {@code follows} is the weekday whose roster a make-up day uses. An empty end
   * means that date only. A row says a type, a season, or both; a season that is left blank, in a
   * file that has the column, is the plan's again unless another row says one. {@code clear 撤销}
   * makes the dates those of any week: their type if the row says one, their season if it says one,
   * else both.
   */
  CALENDAR(CalendarForm.FORM),
  /**
   * {@code date* 日期, staffNo* 工号, signed 签到}: {@code yes 是}, {@code no 否}, or {@code unknown 未知}
   * (not entered after all).
   */
  SIGN_IN(SignInEntry.FORM),
  /**
   * {@code staffNo* 工号, from* 开始日期, to* 结束日期, covers 范围, [action 操作]}: service ids or names and
   * requirement ids, parted by {@code ;}, or {@code * 全部}. An empty end means the first date only.
   * {@code none 无} takes the dates out of whatever leave covers them, and the action {@code clear
   * 撤销} what the row names of them; a shorter leave does not shorten a longer one.
   */
  LEAVE(Leave.FORM),
  /**
   * {@code date* 日期, staffNo* 工号, service* 服务, result 结果, [note 备注]}: {@code present 在岗, late 迟到,
   * absent 缺岗}, or {@code clear 撤销} (no entry after all).
   */
  INSPECTIONS(InspectionEntry.FORM),
  /**
   * {@code date* 日期, staffNo* 工号, ruling 处理, reason 理由, [time 时间]}: what becomes of a day's held
   * services: {@code accept 认可} (as if what is missing had been there), {@code forfeit 取消} (as if
   * nothing had failed but the punch), or {@code clear 撤销} (held again). Held overtime is accepted
   * with its missing time or times, parted by {@code ;}, which are made up for.
   */
  RULINGS(RulingEntry.FORM),
  /**
   * {@code date* 日期, staffNo* 工号, time* 时间, action 操作, reason 理由}: a punch that was forgotten:
   * {@code add 增加} or {@code clear 撤销}. The time as {@code 07:05} or {@code 07:05:30}.
   */
  MADE_UP(MadeUpEntry.FORM);

  private final String verb = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @SuppressWarnings("ImmutableEnumChecker") // a form never changes
  private final FactForm form;

  ImportKind(FactForm form) {
    this.form = form;
  }

  /** What its files and forms mean. */
  FactForm form() {
    return form;
  }

  /** The columns by which one fact is entered, by their English names, in the order of a form. */
  public List<String> columns() {
    return form.fields().stream().map(Column::code).toList();
  }

  /** The row that says what was entered on a form: cells by the columns' English names. */
  public Map<String, String> entering(Map<String, String> wanted) {
    return form.entered().apply(wanted);
  }

  /** The rows that say something else in place of a fact of this kind. */
  public List<Map<String, String>> correcting(Fact fact, Map<String, String> wanted) {
    return form.correcting(fact, wanted);
  }

  /** Whether a part of the dates of its facts can be taken back. */
  public boolean ranged() {
    return form.ranged();
  }

  /** The kind as commands and addresses write it, for example {@code sign-in}. */
  public String verb() {
    return verb;
  }

  /** The kind that a command or address names. */
  public static Optional<ImportKind> ofVerb(String verb) {
    return Arrays.stream(values()).filter(k -> k.verb.equals(verb)).findFirst();
  }
}
