package afterclass.gateway.wiring;

import afterclass.gateway.web.today.Changes;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** The notifier of open pages; a slow page receives only the latest change. */
@Singleton
final class PageEvents implements Changes {
  private final Sinks.Many<Long> sink = Sinks.many().multicast().directBestEffort();
  private long number;

  /** Announces a change to all open pages. */
  synchronized void tell() {
    number++;
    sink.tryEmitNext(number);
  }

  @Override
  public Publisher<Long> changes() {
    return Flux.from(sink.asFlux()).onBackpressureLatest();
  }
}
