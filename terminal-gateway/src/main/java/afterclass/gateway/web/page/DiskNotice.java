package afterclass.gateway.web.page;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.file.FreeDiskSpace;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The filter that gives every page a notice while the disk of the store is full or nearly so. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
final class DiskNotice {
  private static final Logger LOG = LoggerFactory.getLogger(DiskNotice.class);
  private static final String NOTICE = DiskNotice.class.getName();

  private final FreeDiskSpace disk;
  private final StoreTransactions store;

  DiskNotice(FreeDiskSpace disk, StoreTransactions store) {
    this.disk = disk;
    this.store = store;
  }

  /** Returns the notice about a full disk for a page; empty while there is enough space. */
  static Optional<Phrase> notice(HttpRequest<?> request) {
    return request.getAttribute(NOTICE, Phrase.class);
  }

  /** Stores the notice for the page in the request. */
  @RequestFilter
  void look(HttpRequest<?> request) {
    if (PageContext.wanted(request)) {
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
