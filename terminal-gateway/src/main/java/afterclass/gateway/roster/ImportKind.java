package afterclass.gateway.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The files that the office imports. The first line names the columns, in Chinese or English and in
 * any order; columns in brackets may be left out. Dates are {@code 2026-11-23} or {@code
 * 2026/11/23}; an empty end date means open, except where said. A row replaces an earlier one with
 * the same key (marked {@code *}).
 */
public enum ImportKind {
  /** {@code staffNo* 工号, name 姓名, [site 校区], [from 入职日期], [to 离职日期]}. */
  STAFF,
  /** {@code card* 卡号, staffNo 工号, from* 开始日期, [to 结束日期]}. No two holders at a time. */
  CARDS,
  /**
   * {@code staffNo* 工号, weekday* 星期, service* 服务, from* 开始日期, [to 结束日期]}. Weekdays are 1 to 7 from
   * Monday, {@code Mon} or {@code 周一}; services by id or Chinese name.
   */
  ROSTER,
  /**
   * {@code date* 日期, staffNo* 工号, action 操作, service* 服务, [substitute 代班人]}. Actions: {@code add
   * 增加}, {@code remove 取消}, {@code substitute 代班} (the substitute, a staff number, takes the
   * service over from staffNo), {@code clear 撤销} (no exception after all).
   */
  EXCEPTIONS,
  /**
   * {@code date* 日期, [to 结束日期], [type 类型], [season 季节], [follows 按星期], [note 备注]}. Types: {@code
   * school 上学} (also {@code 调休}), {@code off 放假}; seasons: {@code summer 夏季}, {@code winter 春秋冬季};
   * {@code follows} is the weekday whose roster a make-up day uses. An empty end means that date
   * only. A row says a type, a season, or both.
   */
  CALENDAR,
  /**
   * {@code date* 日期, staffNo* 工号, signed 签到}: {@code yes 是}, {@code no 否}, or {@code unknown 未知}
   * (not entered after all).
   */
  SIGN_IN,
  /**
   * {@code staffNo* 工号, from* 开始日期, to* 结束日期, covers 范围}: service ids or names and requirement ids,
   * parted by {@code ;}, or {@code * 全部}; {@code none 无} takes the leave back. An empty end means
   * the first date only.
   */
  LEAVE,
  /**
   * {@code date* 日期, staffNo* 工号, service* 服务, result 结果, [note 备注]}: {@code present 在岗, late 迟到,
   * absent 缺岗}, or {@code clear 撤销} (no entry after all).
   */
  INSPECTIONS,
  /**
   * {@code date* 日期, staffNo* 工号, ruling 处理, reason 理由}: what becomes of a day's held services:
   * {@code accept 认可} (as if what is missing had been there), {@code forfeit 取消} (as if nothing had
   * failed but the punch), or {@code clear 撤销} (held again).
   */
  RULINGS,
  /**
   * {@code date* 日期, staffNo* 工号, time* 时间, action 操作, reason 理由}: a punch that was forgotten:
   * {@code add 增加} or {@code clear 撤销}. The time as {@code 07:05} or {@code 07:05:30}.
   */
  MADE_UP;

  private final String verb = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The kind as commands and addresses write it, for example {@code sign-in}. */
  public String verb() {
    return verb;
  }

  /** The kind that a command or address names. */
  public static Optional<ImportKind> ofVerb(String verb) {
    return Arrays.stream(values()).filter(k -> k.verb.equals(verb)).findFirst();
  }
}
