package afterclass.gateway.web;

import org.reactivestreams.Publisher;

/** That something changed which a page may show: a punch, a decision, a terminal. */
@FunctionalInterface
public interface Changes {

  /** The changes from now on, numbered upwards; they never end. */
  Publisher<Long> changes();
}
