package afterclass.gateway.web;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.file.FreeDiskSpace;
import afterclass.gateway.transaction.DiskFullException;
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

/** The notice on every page, and the answer to a failed write, when the store's disk is full. */
@Singleton
final class FullDisk implements ExceptionHandler<DiskFullException, HttpResponse<Object>> {
  private static final Logger LOG = LoggerFactory.getLogger(FullDisk.class);
  private static final String NOTICE = FullDisk.class.getName();

  private final Problems problems;

  FullDisk(Problems problems) {
    this.problems = problems;
  }

  /** Returns the notice about a full disk for a page; empty while there is enough space. */
  static Optional<Phrase> notice(HttpRequest<?> request) {
    return request.getAttribute(NOTICE, Phrase.class);
  }

  @Override
  @SuppressWarnings("rawtypes") // The framework's own signature.
  public HttpResponse<Object> handle(HttpRequest request, DiskFullException full) {
    HttpRequest<?> asked = request;
    // The path of the store is only for the log; the reader learns what to do.
    LOG.error("{} {}: {}", asked.getMethodName(), asked.getPath(), full.getMessage());
    return problems.write(new Problem(HttpStatus.INSUFFICIENT_STORAGE, "disk-full", ""), asked);
  }

  /** The filter that checks the disk before a page is created. */
  @ServerFilter(Filter.MATCH_ALL_PATTERN)
  static final class Look {
    private final FreeDiskSpace disk;
    private final StoreTransactions store;

    Look(FreeDiskSpace disk, StoreTransactions store) {
      this.disk = disk;
      this.store = store;
    }

    /** Stores the notice for the page in the request. */
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
        return free < FreeDiskSpace.MIN_FREE_MB
            ? Optional.of(Phrase.of("page.disk-low", free))
            : Optional.empty();
      } catch (IOException e) {
        LOG.warn("the disk of {} cannot be asked for its room", disk.folder(), e);
        return Optional.empty();
      }
    }
  }
}
