package afterclass.gateway.notice;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.security.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kind of a message. Each is chosen, and worded, by itself. */
public enum NoticeKind {
  /** Lesson hours of one's own were forfeited. */
  FORFEIT(List.of(Permission.SEE_OWN), true, true),
  /** Lesson hours of one's own are on hold. */
  HELD(List.of(Permission.SEE_OWN), true, true),
  /** A held case waits for the office. */
  CASE(List.of(Permission.ENTER), false, false),
  /** One's own request or proposal was decided. */
  ANSWER(List.of(Permission.ASK, Permission.ENTER, Permission.POLICIES), false, false),
  /** Another person's request or proposal waits for a decision. */
  REQUEST(List.of(Permission.APPROVE), false, false),
  /** A time clock is unreachable and may hold punches. */
  TERMINAL(List.of(Permission.TERMINALS), false, true),
  /** One's own duty of the next day. */
  DUTY(List.of(Permission.SEE_OWN), true, true),
  /** An urgent entry of the duty log. */
  LOG(List.of(Permission.ENTER, Permission.APPROVE), false, false);

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
  private final List<String> permissions;

  private final boolean own;
  private final boolean tellsEnd;

  NoticeKind(List<String> permissions, boolean own, boolean tellsEnd) {
    this.permissions = permissions;
    this.own = own;
    this.tellsEnd = tellsEnd;
  }

  /** Returns the name in addresses, settings and bundles, as {@code forfeit}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the kind with a code; empty if there is none. */
  public static Optional<NoticeKind> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  /** Returns the kind in words. */
  public String label(Messages words) {
    return words.text("notice.kind." + code());
  }

  /** Returns whether messages of this kind are sent at once instead of in the next digest. */
  public boolean urgent() {
    return this == LOG;
  }

  /** Returns whether a receiver who was told is also told when it no longer stands. */
  public boolean tellsEnd() {
    return tellsEnd;
  }

  /**
   * Returns whether the kind concerns a person.
   *
   * @param may their permissions
   * @param staff their staff number; empty for none
   */
  public boolean concerns(Set<String> may, String staff) {
    return permissions.stream().anyMatch(may::contains) && !(own && staff.isEmpty());
  }

  /** Returns whether messages of this kind are about the receiver's own staff number. */
  boolean own() {
    return own;
  }
}
