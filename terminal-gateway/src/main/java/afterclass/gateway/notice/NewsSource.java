package afterclass.gateway.notice;

import java.util.List;

/** A source of news that is looked at again and again: the same state is told only once. */
@FunctionalInterface
public interface NewsSource {

  /** Returns the present state of what may have changed. */
  List<News> look(Audience audience);
}
