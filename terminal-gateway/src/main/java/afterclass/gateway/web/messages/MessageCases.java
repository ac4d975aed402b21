package afterclass.gateway.web.messages;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.notice.Choices;
import afterclass.gateway.notice.Choices.By;
import afterclass.gateway.notice.Notice;
import afterclass.gateway.notice.NoticeKind;
import afterclass.gateway.notice.NoticeStore;
import afterclass.gateway.notice.NoticeWords;
import afterclass.gateway.outbox.MailAddress;
import afterclass.gateway.outbox.MailAddresses;
import afterclass.gateway.outbox.Ways;
import afterclass.gateway.report.Paths;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.time.SchoolClock;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The use case of a person's own messages and choices. */
@Singleton
public final class MessageCases {
  /** How many messages a page shows. */
  private static final int PAGE = 50;

  private final NoticeStore notices;
  private final NoticeWords texts;
  private final MailAddresses addresses;
  private final Ways ways;
  private final SchoolClock clock;

  MessageCases(
      NoticeStore notices,
      NoticeWords texts,
      MailAddresses addresses,
      Ways ways,
      SchoolClock clock) {
    this.notices = notices;
    this.texts = texts;
    this.addresses = addresses;
    this.ways = ways;
    this.clock = clock;
  }

  /**
   * Returns a viewer's messages of the kinds that they want on the page.
   *
   * @param below number below which the messages begin
   */
  MessagesView messages(Viewer viewer, long below, Messages words) {
    Choices choices = notices.choices(viewer.account());
    List<Notice> all = notices.of(viewer.account(), below, PAGE);
    List<MessagesView.Line> lines =
        all.stream()
            .filter(notice -> choices.wants(notice.kind(), By.PAGE))
            .filter(notice -> notice.isFor(viewer.may(), viewer.staff()))
            .filter(notice -> notice.endedAt() == null || notice.readAt() != null)
            .map(notice -> line(notice, words))
            .toList();
    return new MessagesView(
        lines,
        unread(viewer, choices),
        all.size() == PAGE ? all.get(PAGE - 1).id() : 0,
        clock.zone());
  }

  private MessagesView.Line line(Notice notice, Messages words) {
    return new MessagesView.Line(
        notice.id(),
        notice.kind().code(),
        notice.kind().label(words),
        texts.sentence(notice, words),
        path(notice),
        notice.at(),
        notice.readAt() != null,
        notice.endedAt() != null);
  }

  private static String path(Notice notice) {
    String matter = notice.detail().isEmpty() ? "" : notice.detail().get(0);
    return switch (notice.kind()) {
      case FORFEIT, HELD, DUTY ->
          "/staff/" + Paths.segment(notice.staff()) + "/days/" + notice.day();
      case CASE -> "/held";
      case TERMINAL -> "/terminals";
      case LOG -> "/duty-log";
      case ANSWER, REQUEST ->
          switch (matter) {
            case "month" -> "/closing/" + notice.detail().get(2);
            case "policy" -> "/policies";
            default -> "/requests";
          };
    };
  }

  private int unread(Viewer viewer, Choices choices) {
    return notices.unread(viewer.account()).entrySet().stream()
        .filter(count -> choices.wants(count.getKey(), By.PAGE))
        .filter(count -> count.getKey().concerns(viewer.may(), viewer.staff()))
        .mapToInt(count -> count.getValue())
        .sum();
  }

  /** Marks a viewer's messages as read, up to a number. */
  void read(Viewer viewer, long upTo) {
    notices.read(viewer.account(), upTo, clock.instant());
  }

  /** Returns what a viewer chose about the kinds that concern them. */
  List<MessagesView.KindChoice> choices(Viewer viewer, Messages words) {
    Choices choices = notices.choices(viewer.account());
    return kinds(viewer).stream()
        .map(
            kind ->
                new MessagesView.KindChoice(
                    kind.code(),
                    kind.label(words),
                    choices.wants(kind, By.PAGE),
                    choices.wants(kind, By.MAIL)))
        .toList();
  }

  private static List<NoticeKind> kinds(Viewer viewer) {
    return Arrays.stream(NoticeKind.values())
        .filter(kind -> kind.concerns(viewer.may(), viewer.staff()))
        .toList();
  }

  /**
   * Stores what a viewer chose about all kinds that concern them.
   *
   * @param page codes of the kinds that they want on the page
   * @param mail codes of the kinds that they want by mail; ignored while the school has no mail
   *     server, so that what was chosen earlier is kept
   */
  void choose(Viewer viewer, Set<String> page, Set<String> mail) {
    for (Set<String> codes : List.of(page, mail)) {
      codes.stream()
          .filter(code -> NoticeKind.of(code).isEmpty())
          .findFirst()
          .ifPresent(
              code -> {
                throw new ProblemException("unknown-message-kind", code);
              });
    }
    notices.inTransaction(
        () ->
            kinds(viewer)
                .forEach(
                    kind -> {
                      notices.choose(viewer.account(), kind, By.PAGE, page.contains(kind.code()));
                      if (ways.mail()) {
                        notices.choose(viewer.account(), kind, By.MAIL, mail.contains(kind.code()));
                      }
                    }));
  }

  /** Returns where a viewer gets mail. */
  MessagesView.MailView mail(Viewer viewer) {
    Optional<MailAddress> address = addresses.of(viewer.account());
    return new MessagesView.MailView(
        ways.mail(),
        address.map(MailAddress::shown).orElse(""),
        address.filter(MailAddress::confirmed).isPresent(),
        address.map(MailAddress::waiting).orElse(""));
  }

  /** Sends a code to the address at which a viewer wants mail. */
  void address(Viewer viewer, String email, Messages words) {
    addresses.ask(email, words, viewer.actor());
  }

  /** Confirms a viewer's address. */
  void confirm(Viewer viewer, String code) {
    addresses.confirm(code, viewer.actor());
  }

  /** Forgets a viewer's address. */
  void forget(Viewer viewer) {
    addresses.forget(viewer.actor());
  }
}
