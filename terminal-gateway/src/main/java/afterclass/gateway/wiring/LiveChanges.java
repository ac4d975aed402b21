package afterclass.gateway.wiring;

import afterclass.gateway.web.Changes;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Tells the open pages that something changed; a page that is slow hears of the next change. */
@Singleton
final class LiveChanges implements Changes {
  private final Sinks.Many<Long> sink = Sinks.many().multicast().directBestEffort();
  private long number;

  /** Something changed that a page may show. */
  synchronized void tell() {
    number++;
    sink.tryEmitNext(number);
  }

  @Override
  public Publisher<Long> changes() {
    return Flux.from(sink.asFlux()).onBackpressureLatest();
  }
}
