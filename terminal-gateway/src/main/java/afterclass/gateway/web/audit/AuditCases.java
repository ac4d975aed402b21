package afterclass.gateway.web.audit;

import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The use case of the audit log: searches its entries. */
@Singleton
public final class AuditCases {
  private final AuditTrail audit;
  private final ReportSources sources;
  private final InstantSource clock;

  AuditCases(AuditTrail audit, ReportSources sources, InstantSource clock) {
    this.audit = audit;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * Returns the entries of a search, newest first.
   *
   * @param asked the parameters of the search, as {@link AuditSearch#of} reads them
   */
  List<AuditView> entries(Function<String, @Nullable String> asked) {
    return audit.find(search(asked).query()).stream().map(AuditView::of).toList();
  }

  private AuditSearch search(Function<String, @Nullable String> asked) {
    return AuditSearch.of(asked, clock.instant(), sources.zone());
  }

  /** Returns the result of the same search with texts in the reader's language. */
  AuditView.Found found(Function<String, @Nullable String> asked, Messages words) {
    AuditSearch search = search(asked);
    List<AuditEntry> found = audit.find(search.query());
    AuditWords texts = new AuditWords(words, sources);
    return new AuditView.Found(
        search,
        found.stream().map(texts::row).toList(),
        found.size() < AuditSearch.PAGE
            ? ""
            : search.before(found.get(found.size() - 1).position()));
  }
}
