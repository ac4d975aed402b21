package afterclass.gateway.imports;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.office.OfficeFile;
import afterclass.gateway.office.OfficeImport;
import afterclass.gateway.office.reading.Answers;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The work with files that wait for answers: a file is kept for a week after it was last answered,
 * a person has a limited number of them, and only that person sees them.
 */
public final class ImportDrafts {
  /** Maximum number of drafts of a person; the oldest is removed for a new one. */
  public static final int MOST = 20;

  private static final int LONGEST_NAME = 200;

  private final DraftStore store;
  private final OfficeImport office;
  private final InstantSource clock;

  /** Creates the work over a store. */
  public ImportDrafts(DraftStore store, OfficeImport office, InstantSource clock) {
    this.store = store;
    this.office = office;
    this.clock = clock;
  }

  /**
   * A draft with what is read in it.
   *
   * @param draft the draft
   * @param file what is read, with the answers given so far
   * @param dropped names of older drafts that were removed to make room
   */
  public record Read(ImportDraft draft, OfficeFile file, List<String> dropped) {}

  /** Reads a file, with proposals from earlier answers to files of its layout; keeps nothing. */
  public OfficeFile read(ImportKind kind, byte[] content, String name, Map<String, String> given) {
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
  public void remember(ImportKind kind, OfficeFile file) {
    if (!file.plain() && !file.reading().answered().isEmpty()) {
      store.remember(kind, file.reading().layout(), file.reading().answered(), clock.instant());
    }
  }

  /** Keeps a file as a new draft; removes drafts that are too old, and the oldest of too many. */
  public Read start(ImportKind kind, String name, byte[] content, String by) {
    OfficeFile file = read(kind, content, name, Map.of());
    Instant now = clock.instant();
    purge();
    List<String> dropped = new ArrayList<>();
    List<ImportDraft> own = store.of(by);
    for (int i = MOST - 1; i < own.size(); i++) {
      store.remove(own.get(i).id());
      if (!own.get(i).taken()) {
        dropped.add(own.get(i).name());
      }
    }
    String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    ImportDraft draft =
        new ImportDraft(
            UUID.randomUUID().toString().replace("-", ""),
            kind,
            shown,
            Bytes.copyOf(content),
            Map.of(),
            progress(file, ImportDraft.State.OPEN, 0),
            by,
            now,
            now);
    store.add(draft);
    return new Read(draft, file, dropped);
  }

  /** Removes the drafts that have waited for too long. */
  public void purge() {
    store.removeBefore(clock.instant().minus(ImportDraft.LIFE));
  }

  private static ImportDraft.Progress progress(
      OfficeFile file, ImportDraft.State state, int taken) {
    return new ImportDraft.Progress(
        file.reading().layout(),
        file.reading().questions().size(),
        file.reading().open().size(),
        state,
        taken);
  }

  /** Returns a person's drafts without their content, newest first. */
  public List<ImportDraft> of(String account) {
    Instant oldest = clock.instant().minus(ImportDraft.LIFE);
    return store.of(account).stream().filter(draft -> !draft.updatedAt().isBefore(oldest)).toList();
  }

  /**
   * Returns a person's draft with what is read in it.
   *
   * @throws ProblemException if the person has no such draft
   */
  public Read find(String id, String account) {
    ImportDraft draft = draft(id, account);
    return new Read(draft, read(draft, draft.answers()), List.of());
  }

  private ImportDraft draft(String id, String account) {
    Instant oldest = clock.instant().minus(ImportDraft.LIFE);
    return store
        .find(id)
        .filter(draft -> draft.by().equals(account) && !draft.updatedAt().isBefore(oldest))
        .orElseThrow(() -> unknown(id));
  }

  private OfficeFile read(ImportDraft draft, Map<String, String> answers) {
    return read(draft.kind(), draft.content().toArray(), draft.name(), answers);
  }

  /**
   * Adds answers to a draft; a blank one takes an answer back.
   *
   * @throws ProblemException if the person has no such draft, or it was imported already
   */
  public Read answer(String id, String account, Map<String, String> answers) {
    ImportDraft asked = draft(id, account);
    Instant now = clock.instant();
    // The file is read after the answers are kept: reading is slow, and other answers may come.
    ImportDraft answered = change(asked, draft -> waiting(draft).with(with(draft, answers), now));
    OfficeFile file = read(answered, answered.answers());
    ImportDraft.Progress reached = progress(file, ImportDraft.State.OPEN, 0);
    ImportDraft next =
        change(answered, draft -> draft.as(answered) ? draft.with(reached, now) : draft);
    return new Read(next.as(answered) ? next : answered, file, List.of());
  }

  private static Map<String, String> with(ImportDraft draft, Map<String, String> answers) {
    Map<String, String> all = new LinkedHashMap<>(draft.answers());
    all.putAll(answers);
    all.values().removeIf(String::isBlank);
    return all;
  }

  private ImportDraft change(ImportDraft draft, UnaryOperator<ImportDraft> change) {
    return store.change(draft.id(), change).orElseThrow(() -> unknown(draft.id()));
  }

  private static ProblemException unknown(String id) {
    return new ProblemException("unknown-import-draft", id);
  }

  /** Returns a draft, or refuses one that was imported already. */
  private static ImportDraft waiting(ImportDraft draft) {
    if (draft.taken()) {
      throw new ProblemException("import-draft-taken", draft.name());
    }
    return draft;
  }

  /**
   * Notes that a draft was imported, and remembers its answers; called in the transaction of the
   * import, which a refusal undoes.
   *
   * @throws ProblemException if it was dropped, imported already, or answered otherwise meanwhile
   */
  public void taken(Read read, int changed) {
    ImportDraft.Progress done = progress(read.file(), ImportDraft.State.TAKEN, changed);
    Instant now = clock.instant();
    ImportDraft taken =
        change(
            read.draft(),
            draft -> {
              if (!waiting(draft).as(read.draft())) {
                throw new ProblemException("import-draft-changed", draft.name());
              }
              return draft.with(done, now);
            });
    remember(taken.kind(), read.file());
  }

  /**
   * Removes a draft.
   *
   * @throws ProblemException if the person has no such draft
   */
  public void drop(String id, String account) {
    store.remove(draft(id, account).id());
  }
}
