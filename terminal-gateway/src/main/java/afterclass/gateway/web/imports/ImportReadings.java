package afterclass.gateway.web.imports;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.imports.ImportDraft;
import afterclass.gateway.imports.ImportDrafts;
import afterclass.gateway.office.OfficeFile;
import afterclass.gateway.protocol.attlog.AttlogReader;
import afterclass.gateway.roster.ImportFile;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.facts.PlannedFile;
import afterclass.gateway.web.facts.Planner;
import afterclass.gateway.web.facts.RosterWords;
import afterclass.gateway.web.problem.Problem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The use case of importing files as offices make them, for the page and the interface. */
@Singleton
public final class ImportReadings {
  /** The value that leaves out rows read by a proposal that nobody has confirmed. */
  static final String DOUBTFUL = "doubtful";

  private final ImportDrafts drafts;
  private final Planner planner;

  ImportReadings(ImportDrafts drafts, Planner planner) {
    this.drafts = drafts;
    this.planner = planner;
  }

  /** Returns whether a file has the import's own headings, and cannot be read better otherwise. */
  public boolean plain(ImportKind kind, byte[] content, String name) {
    OfficeFile file = drafts.read(kind, content, name, Map.of());
    return file.plain() && !file.refused();
  }

  /** Keeps a file that a viewer sends. */
  public ImportDrafts.Read start(ImportKind kind, String name, byte[] content, Viewer viewer) {
    return drafts.start(kind, name, content, viewer.account());
  }

  /** Keeps files that a viewer sends together. */
  List<ImportDrafts.Read> start(ImportKind kind, List<ImportDrafts.Sent> files, Viewer viewer) {
    return drafts.start(kind, files, viewer.account());
  }

  /** Returns a file and those that were sent together with it. */
  Together together(ImportDrafts.Read read, RosterWords words) {
    return Together.of(drafts.together(read.draft()), read.draft().id(), words);
  }

  /** Returns a viewer's files, newest first. */
  List<ImportDraft> all(Viewer viewer) {
    return drafts.of(viewer.account());
  }

  /** Returns a viewer's file with what is read in it. */
  ImportDrafts.Read find(String id, Viewer viewer) {
    return drafts.find(id, viewer.account());
  }

  /** Adds answers; a blank one takes an answer back. */
  ImportDrafts.Read answer(String id, Map<String, String> answers, Viewer viewer) {
    try {
      return drafts.answer(id, viewer.account(), answers);
    } catch (ProblemException refused) {
      throw conflicting(refused);
    }
  }

  /** Reads a viewer's file as another kind. */
  ImportDrafts.Read readAs(ImportKind kind, String id, Viewer viewer) {
    try {
      return drafts.readAs(kind, id, viewer.account());
    } catch (ProblemException refused) {
      throw conflicting(refused);
    }
  }

  /** Returns what can be done with a file; empty if something to import was found in it. */
  Optional<Refusal> refusal(ImportDrafts.Read read, RosterWords words) {
    ImportDraft draft = read.draft();
    if (draft.taken() || !read.file().barren()) {
      return Optional.empty();
    }
    if (!read.file().refused()) {
      return Optional.of(Refusal.of(draft.kind(), Optional.empty(), words));
    }
    return Optional.of(
        AttlogReader.reads(draft.content().toArray(), words.sources().zone())
            ? Refusal.records(draft.kind(), words)
            : Refusal.of(draft.kind(), drafts.likely(draft), words));
  }

  private static RuntimeException conflicting(ProblemException refused) {
    return refused.code().startsWith("import-draft-")
        ? Problem.conflict(refused.code(), refused.found())
        : refused;
  }

  /** Removes a viewer's file. */
  void drop(String id, Viewer viewer) {
    drafts.drop(id, viewer.account());
  }

  /**
   * Returns the rows to preview or import; their import marks the file as imported in the same
   * transaction, or is undone with a conflict if somebody imported, answered or removed it
   * meanwhile.
   *
   * @param leaveOut {@value #DOUBTFUL} to leave out rows that nobody has confirmed; otherwise all
   */
  PlannedFile planned(ImportDrafts.Read read, String leaveOut) {
    OfficeFile file = leaveOut.equals(DOUBTFUL) ? read.file().certain() : read.file();
    return planner.file(read.draft().kind(), noting(read, file), read.draft().name());
  }

  /** Refuses a file that was imported already. */
  void waits(ImportDrafts.Read read) {
    if (read.draft().taken()) {
      throw Problem.conflict("import-draft-taken", read.draft().name());
    }
  }

  private ImportFile noting(ImportDrafts.Read read, OfficeFile file) {
    return file.file()
        .noting(
            changed -> {
              try {
                drafts.taken(read, changed);
              } catch (ProblemException refused) {
                throw conflicting(refused);
              }
            });
  }
}
