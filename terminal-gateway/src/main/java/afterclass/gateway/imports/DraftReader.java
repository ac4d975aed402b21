package afterclass.gateway.imports;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.office.OfficeFile;
import afterclass.gateway.office.OfficeImport;
import afterclass.gateway.office.reading.Answers;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.roster.ImportKind;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The reading of files with proposals from earlier answers, a few at a time. Thread-safe. */
final class DraftReader {
  private static final int LARGE = 256 * 1024;

  private final DraftStore store;
  private final OfficeImport office;
  private final InstantSource clock;
  private final ReadingTurns turns = new ReadingTurns(2);

  /** The turns of large files, of which each takes much memory; small ones do not wait for them. */
  private final ReadingTurns large = new ReadingTurns(1);

  private final KeptReadings kept;
  private final AtomicInteger remembered = new AtomicInteger();

  DraftReader(DraftStore store, OfficeImport office, InstantSource clock) {
    this.store = store;
    this.office = office;
    this.clock = clock;
    this.kept = new KeptReadings(clock);
  }

  /**
   * Reads a file.
   *
   * @throws ProblemException if too many are read at once
   */
  OfficeFile read(ImportKind kind, byte[] content, String name, Map<String, String> given) {
    return (content.length > LARGE ? large : turns)
        .read(name, () -> inTurn(kind, content, name, given));
  }

  /**
   * Returns what is read in a draft with its answers, from a moment ago if nothing has changed.
   *
   * @throws ProblemException if too many are read at once
   */
  OfficeFile read(ImportDraft draft) {
    KeptReadings.Key key = key(draft);
    Optional<OfficeFile> known = kept.find(key);
    return known.isPresent()
        ? known.get()
        : keep(key, read(draft.kind(), draft.content().toArray(), draft.name(), draft.answers()));
  }

  /**
   * Returns the kind that a draft seems to be of, if nothing could be read in it as its own; empty
   * if it can be read as none.
   *
   * @throws ProblemException if too many are read at once
   */
  Optional<ImportKind> likely(ImportDraft draft) {
    byte[] content = draft.content().toArray();
    return (content.length > LARGE ? large : turns)
        .read(draft.name(), () -> office.likely(draft.kind(), content, draft.name()));
  }

  private KeptReadings.Key key(ImportDraft draft) {
    return new KeptReadings.Key(
        draft.id(), draft.kind(), draft.answers(), office.school(), remembered.get());
  }

  private OfficeFile keep(KeptReadings.Key key, OfficeFile file) {
    kept.keep(key, file);
    return file;
  }

  private OfficeFile inTurn(
      ImportKind kind, byte[] content, String name, Map<String, String> given) {
    OfficeFile first = office.read(kind, content, name, new Answers(given, Map.of()));
    Map<String, String> earlier = first.plain() ? Map.of() : earlier(kind, first.reading());
    return earlier.isEmpty()
        ? first
        : office.read(kind, content, name, new Answers(given, earlier));
  }

  private Map<String, String> earlier(ImportKind kind, Reading reading) {
    if (reading.questions().isEmpty()) {
      return Map.of();
    }
    Map<String, String> earlier = new LinkedHashMap<>(store.remembered(kind, reading.layout()));
    earlier
        .keySet()
        .removeIf(id -> reading.questions().stream().noneMatch(each -> each.id().equals(id)));
    return earlier;
  }

  /** Remembers a file's answers, to propose them for the next file of its layout. */
  void remember(ImportKind kind, OfficeFile file) {
    Map<String, String> answers = file.reading().lasting();
    if (!file.plain() && !answers.isEmpty()) {
      store.remember(kind, file.reading().layout(), answers, clock.instant());
      remembered.incrementAndGet();
    }
  }
}
