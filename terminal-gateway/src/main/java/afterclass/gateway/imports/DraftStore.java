package afterclass.gateway.imports;

import afterclass.gateway.roster.ImportKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The store of files that wait for answers, and of answers that are proposed again. */
public interface DraftStore {

  /** Adds a draft. */
  void add(ImportDraft draft);

  /**
   * Changes a draft in one transaction, or in the open one of this thread, so that of two changes
   * at once the second sees what the first one left.
   *
   * @param change returns the draft with other answers and progress; what it throws is passed on,
   *     and then nothing is changed
   * @return the changed draft; empty if there is none with this id any more
   */
  Optional<ImportDraft> change(String id, UnaryOperator<ImportDraft> change);

  /** Returns the draft with an id; empty if there is none. */
  Optional<ImportDraft> find(String id);

  /** Returns an account's drafts without their content, newest first. */
  List<ImportDraft> of(String account);

  /** Removes a draft. */
  void remove(String id);

  /** Removes the drafts that were last changed before an instant. */
  void removeBefore(Instant at);

  /** Returns the remembered answers to files of a layout, by question id. */
  Map<String, String> remembered(ImportKind kind, String layout);

  /** Remembers answers to files of a layout, by question id. */
  void remember(ImportKind kind, String layout, Map<String, String> answers, Instant at);
}
