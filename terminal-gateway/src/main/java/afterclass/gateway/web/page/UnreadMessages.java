package afterclass.gateway.web.page;

import afterclass.gateway.notice.Choices;
import afterclass.gateway.notice.Choices.By;
import afterclass.gateway.notice.NoticeKind;
import afterclass.gateway.notice.NoticeStore;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The filter that gives every page the number of unread messages that wait for its viewer. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class UnreadMessages {
  private static final String UNREAD = UnreadMessages.class.getName();

  /**
   * Kinds that ask nothing of their receiver by themselves: cases on hold are counted at their own
   * page, and one's own lesson hours on hold wait for the office.
   */
  private static final Set<NoticeKind> NOTHING_TO_DO =
      Collections.unmodifiableSet(EnumSet.of(NoticeKind.CASE, NoticeKind.HELD));

  private final NoticeStore notices;

  UnreadMessages(NoticeStore notices) {
    this.notices = notices;
  }

  /** Returns the number of unread messages for a page. */
  static int of(HttpRequest<?> request) {
    return request.getAttribute(UNREAD, UnreadMessages.class).map(f -> f.count(request)).orElse(0);
  }

  /** Stores the filter in the request; the page counts when it is made, on its own thread. */
  @RequestFilter
  void look(HttpRequest<?> request) {
    if (PageContext.wanted(request)) {
      request.setAttribute(UNREAD, this);
    }
  }

  private int count(HttpRequest<?> request) {
    Viewer viewer = Viewer.of(request);
    if (!viewer.may(Permission.SELF)) {
      return 0;
    }
    Map<NoticeKind, Integer> unread = notices.unread(viewer.account());
    if (unread.isEmpty()) {
      return 0;
    }
    Choices choices = notices.choices(viewer.account());
    return unread.entrySet().stream()
        .filter(each -> !NOTHING_TO_DO.contains(each.getKey()))
        .filter(each -> choices.wants(each.getKey(), By.PAGE))
        .filter(each -> each.getKey().concerns(viewer.may(), viewer.staff()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
