package afterclass.gateway.web.today;

import org.reactivestreams.Publisher;

/** The source of changes that a page may show: a punch, a decision, a terminal. */
@FunctionalInterface
public interface Changes {

  /** Returns the future changes, numbered upwards; the stream never ends. */
  Publisher<Long> changes();
}
