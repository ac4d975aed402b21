package afterclass.gateway.outbox;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.notice.Choices;
import afterclass.gateway.notice.Notice;
import afterclass.gateway.notice.NoticeKind;
import afterclass.gateway.notice.NoticeStore;
import afterclass.gateway.notice.NoticeWords;
import afterclass.gateway.security.Account;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The words of letters. Mail names what its receiver may see on the pages; a group reads only how
 * many messages there are of each kind, and where to sign in.
 */
public final class Letters {
  private final OutboxStore outbox;
  private final NoticeStore notices;
  private final Function<String, Optional<Account>> accounts;
  private final NoticeWords words;
  private final Supplier<LocalDate> today;
  private final String address;

  /**
   * Creates the writer.
   *
   * @param accounts finds an account by its name
   * @param words words of single messages
   * @param today supplies the school's date
   * @param address address of the pages for people; empty if it is not set
   */
  public Letters(
      OutboxStore outbox,
      NoticeStore notices,
      Function<String, Optional<Account>> accounts,
      NoticeWords words,
      Supplier<LocalDate> today,
      String address) {
    this.outbox = outbox;
    this.notices = notices;
    this.accounts = accounts;
    this.words = words;
    this.today = today;
    this.address = address.replaceAll("/+$", "");
  }

  /** Returns whether a message may still leave: its receiver may see it, and wants it. */
  boolean mayBeSent(Notice notice) {
    LocalDate day = notice.day();
    if (notice.kind() == NoticeKind.DUTY && day != null && day.isBefore(today.get())) {
      return false;
    }
    if (notice.toRobot()) {
      return true;
    }
    String account = notice.receiver();
    return notices.choices(account).wants(notice.kind(), Choices.By.MAIL)
        && outbox.address(account).filter(MailAddress::confirmed).isPresent()
        && accounts
            .apply(account)
            .filter(Account::enabled)
            .filter(known -> notice.isFor(known.may(), known.staff()))
            .isPresent();
  }

  /** Returns the letter about some messages. */
  Letter letter(String way, String receiver, List<Notice> told) {
    String id = way + "-" + told.get(0).id() + "-" + told.get(told.size() - 1).id();
    if (receiver.startsWith(Notice.ROBOT)) {
      return new Letter(id, "", "", group(told));
    }
    Optional<MailAddress> to = outbox.address(receiver);
    Messages language = Messages.ofTag(to.map(MailAddress::language).orElse("zh-CN"));
    return new Letter(
        id,
        to.map(MailAddress::email).orElse(""),
        language.text("messages.mail-subject", told.size()),
        mail(told, language));
  }

  private String mail(List<Notice> told, Messages language) {
    List<String> lines = new ArrayList<>();
    told.forEach(notice -> lines.add("· " + words.sentence(notice, language)));
    lines.add("");
    if (!address.isEmpty()) {
      lines.add(language.text("messages.mail-link", link()));
    }
    lines.add(language.text("messages.mail-why"));
    return String.join("\n", lines) + "\n";
  }

  private String link() {
    return address + "/messages";
  }

  private String group(List<Notice> told) {
    Messages language = Messages.ZH;
    Map<NoticeKind, Integer> standing = new EnumMap<>(NoticeKind.class);
    Map<NoticeKind, Integer> ended = new EnumMap<>(NoticeKind.class);
    told.forEach(n -> (n.ending() ? ended : standing).merge(n.kind(), 1, Integer::sum));
    List<String> lines = new ArrayList<>();
    lines.add(language.text("messages.group-title"));
    standing.forEach(
        (kind, count) ->
            lines.add(language.text("messages.group-line", kind.label(language), count)));
    ended.forEach(
        (kind, count) ->
            lines.add(language.text("messages.group-ended", kind.label(language), count)));
    if (!address.isEmpty()) {
      lines.add(language.text("messages.mail-link", link()));
    }
    return String.join("\n", lines);
  }

  /** Returns a letter that tries whether a way works. */
  Letter test(String to, String id, Messages language) {
    return new Letter(
        "test-" + id,
        to,
        language.text("messages.test-subject"),
        language.text("messages.test-text"));
  }

  /** Returns the letter with the code that confirms a mail address. */
  Letter code(String to, String code, String id, Messages language) {
    return new Letter(
        "code-" + id,
        to,
        language.text("messages.code-subject"),
        language.text("messages.code-text", code));
  }
}
