package afterclass.gateway.web;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.journal.DiskFullException;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.file.DiskRoom;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says on every page, and to whoever wants something stored, that the store's disk is full. */
@Singleton
final class FullDisk implements ExceptionHandler<DiskFullException, HttpResponse<Object>> {
  private static final Logger LOG = LoggerFactory.getLogger(FullDisk.class);
  private static final String NOTICE = FullDisk.class.getName();

  private final Problems problems;

  FullDisk(Problems problems) {
    this.problems = problems;
  }

  /** What a page must say about the disk; empty while there is room. */
  static Optional<Phrase> notice(HttpRequest<?> request) {
    return request.getAttribute(NOTICE, Phrase.class);
  }

  @Override
  @SuppressWarnings("rawtypes") // The framework's own signature.
  public HttpResponse<Object> handle(HttpRequest request, DiskFullException full) {
    HttpRequest<?> asked = request;
    // Where the store lies is for the log; a reader learns what to do.
    LOG.error("{} {}: {}", asked.getMethodName(), asked.getPath(), full.getMessage());
    return problems.write(new Problem(HttpStatus.INSUFFICIENT_STORAGE, "disk-full", ""), asked);
  }

  /** Looks at the disk before a page is made. */
  @ServerFilter(Filter.MATCH_ALL_PATTERN)
  static final class Look {
    private final DiskRoom disk;
    private final StoreTransactions store;

    Look(DiskRoom disk, StoreTransactions store) {
      this.disk = disk;
      this.store = store;
    }

    /** Keeps for the page what it must say. */
    @RequestFilter
    void look(HttpRequest<?> request) {
      if (Problems.wantsPage(request)) {
        said().ifPresent(phrase -> request.setAttribute(NOTICE, phrase));
      }
    }

    private Optional<Phrase> said() {
      if (store.full()) {
        return Optional.of(Phrase.of("page.disk-full"));
      }
      try {
        long free = disk.freeMegabytes();
        return free < DiskRoom.MIN_FREE_MB
            ? Optional.of(Phrase.of("page.disk-low", free))
            : Optional.empty();
      } catch (IOException e) {
        LOG.warn("the disk of {} cannot be asked for its room", disk.folder(), e);
        return Optional.empty();
      }
    }
  }
}
