package afterclass.gateway.imports;

import afterclass.gateway.i18n.PlainText;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.office.OfficeFile;
import afterclass.gateway.office.OfficeImport;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The work with files that wait for answers: a file is kept for a week after it was last answered,
 * a person has a limited number of them, and only that person sees them.
 */
public final class ImportDrafts {
  /** Maximum number of drafts of a person; the oldest is removed for a new one. */
  public static final int MOST = 20;

  private static final int LONGEST_NAME = 200;
  private static final Pattern UNSHOWN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]+");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]+");
  private static final ImportDraft.Progress UNREAD =
      new ImportDraft.Progress("", 0, 0, ImportDraft.State.OPEN, 0);

  private final DraftStore store;
  private final DraftReader reader;
  private final InstantSource clock;

  /** Creates the work over a store. */
  public ImportDrafts(DraftStore store, OfficeImport office, InstantSource clock) {
    this.store = store;
    this.reader = new DraftReader(store, office, clock);
    this.clock = clock;
  }

  /**
   * A draft with what is read in it.
   *
   * @param draft the draft
   * @param file what is read, with the answers given so far
   * @param dropped names of older drafts that were removed to make room
   */
  public record Read(ImportDraft draft, OfficeFile file, List<String> dropped) {

    /** Returns whether a question is asked now, or was when it was answered. */
    public boolean asks(String question) {
      return draft.answers().containsKey(question)
          || file.reading().questions().stream().anyMatch(each -> each.id().equals(question));
    }
  }

  /**
   * Reads a file, with proposals from earlier answers to files of its layout; keeps nothing.
   *
   * @throws ProblemException if too many are read at once
   */
  public OfficeFile read(ImportKind kind, byte[] content, String name, Map<String, String> given) {
    return reader.read(kind, content, name, given);
  }

  /** Remembers a file's answers, to propose them for the next file of its layout. */
  public void remember(ImportKind kind, OfficeFile file) {
    reader.remember(kind, file);
  }

  /**
   * A file that somebody sends.
   *
   * @param name its name
   * @param content its bytes
   */
  public record Sent(String name, Bytes content) {}

  /** Keeps a file as a new draft; removes drafts that are too old, and the oldest of too many. */
  public Read start(ImportKind kind, String name, byte[] content, String by) {
    return start(kind, new Sent(name, Bytes.copyOf(content)), by, clock.instant());
  }

  /**
   * Keeps files that are sent together as new drafts, at most {@value #MOST}; they are known by the
   * time at which they came.
   */
  public List<Read> start(ImportKind kind, List<Sent> files, String by) {
    Instant now = clock.instant();
    return files.stream().map(file -> start(kind, file, by, now)).toList();
  }

  /** Returns a draft and those that were sent together with it, in the order of their sending. */
  public List<ImportDraft> together(ImportDraft draft) {
    List<ImportDraft> same = new ArrayList<>(of(draft.by()));
    same.removeIf(each -> !each.createdAt().equals(draft.createdAt()));
    Collections.reverse(same);
    return same;
  }

  private Read start(ImportKind kind, Sent sent, String by, Instant now) {
    ImportDraft given =
        new ImportDraft(
            UUID.randomUUID().toString().replace("-", ""),
            kind,
            shown(sent.name()),
            sent.content(),
            Map.of(),
            UNREAD,
            by,
            now,
            now);
    OfficeFile file = reader.read(given);
    purge();
    List<String> dropped = new ArrayList<>();
    List<ImportDraft> own = store.of(by);
    for (int i = MOST - 1; i < own.size(); i++) {
      store.remove(own.get(i).id());
      if (!own.get(i).taken()) {
        dropped.add(own.get(i).name());
      }
    }
    ImportDraft draft = given.with(progress(file, ImportDraft.State.OPEN, 0), now);
    store.add(draft);
    return new Read(draft, file, dropped);
  }

  /** Returns a file's name as it is shown: without marks that would break or turn around a line. */
  private static String shown(String name) {
    String clean = UNSHOWN.matcher(name).replaceAll("");
    return PlainText.cut(clean, LONGEST_NAME);
  }

  /** Removes the drafts that have waited for too long. */
  public void purge() {
    store.removeBefore(clock.instant().minus(ImportDraft.LIFE));
  }

  private static ImportDraft.Progress progress(
      OfficeFile file, ImportDraft.State state, int taken) {
    return new ImportDraft.Progress(
        file.barren() ? ImportDraft.Progress.NOTHING : file.reading().layout(),
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
    return new Read(draft, reader.read(draft), List.of());
  }

  private ImportDraft draft(String id, String account) {
    Instant oldest = clock.instant().minus(ImportDraft.LIFE);
    return store
        .find(id)
        .filter(draft -> draft.by().equals(account) && !draft.updatedAt().isBefore(oldest))
        .orElseThrow(() -> unknown(id));
  }

  /**
   * Adds answers to a draft; a blank one takes an answer back.
   *
   * @throws ProblemException if the person has no such draft, or it was imported already
   */
  public Read answer(String id, String account, Map<String, String> answers) {
    Instant now = clock.instant();
    return changed(draft(id, account), draft -> draft.with(with(draft, answers), now), now);
  }

  /**
   * Reads a draft as another kind; the answers given so far are dropped.
   *
   * @throws ProblemException if the person has no such draft, or it was imported already
   */
  public Read readAs(ImportKind kind, String id, String account) {
    Instant now = clock.instant();
    return changed(draft(id, account), draft -> draft.with(kind, now), now);
  }

  /**
   * Returns the kind that a draft seems to be of, if nothing could be read in it as its own.
   *
   * @throws ProblemException if too many are read at once
   */
  public Optional<ImportKind> likely(ImportDraft draft) {
    return reader.likely(draft);
  }

  private Read changed(ImportDraft asked, UnaryOperator<ImportDraft> change, Instant now) {
    // The file is read after the change is kept: reading is slow, and other answers may come.
    ImportDraft answered = change(asked, draft -> change.apply(waiting(draft)));
    OfficeFile file = reader.read(answered);
    ImportDraft.Progress reached = progress(file, ImportDraft.State.OPEN, 0);
    ImportDraft next =
        change(answered, draft -> draft.as(answered) ? draft.with(reached, now) : draft);
    return new Read(next.as(answered) ? next : answered, file, List.of());
  }

  private static Map<String, String> with(ImportDraft draft, Map<String, String> answers) {
    Map<String, String> all = new LinkedHashMap<>(draft.answers());
    answers.forEach((id, answer) -> all.put(id, CONTROLS.matcher(answer).replaceAll("")));
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
