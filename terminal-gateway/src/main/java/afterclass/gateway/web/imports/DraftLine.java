package afterclass.gateway.web.imports;

import afterclass.gateway.imports.ImportDraft;
import afterclass.gateway.web.facts.RosterWords;
import afterclass.gateway.web.page.PageContext;
import java.time.ZoneId;
import java.util.List;

/**
 * A file in the list of those that wait.
 *
 * @param path address of its present step
 * @param drop address of the form that removes it
 * @param name its name
 * @param kind kind as which it was read, in words
 * @param state how far it has come, in words
 * @param at when it was last answered
 * @param until when it is removed
 */
public record DraftLine(
    String path, String drop, String name, String kind, String state, String at, String until) {

  static List<DraftLine> of(List<ImportDraft> drafts, RosterWords words, ZoneId zone) {
    return drafts.stream().map(draft -> of(draft, words, zone)).toList();
  }

  private static DraftLine of(ImportDraft draft, RosterWords words, ZoneId zone) {
    PageContext frame = words.frame();
    return new DraftLine(
        "/imports/" + draft.id(),
        "/imports/" + draft.id() + "/drop",
        draft.name(),
        words.kind(draft.kind()),
        state(draft, frame),
        frame.time(draft.updatedAt(), zone),
        frame.time(draft.until(), zone));
  }

  /** Returns how far a file has come, in words. */
  static String state(ImportDraft draft, PageContext frame) {
    ImportDraft.Progress progress = draft.progress();
    if (draft.taken()) {
      return frame.text("imports.taken", progress.taken());
    }
    if (progress.barren()) {
      return frame.text("imports.unreadable");
    }
    return progress.open() == 0
        ? frame.text("imports.ready")
        : frame.text("imports.open", progress.open(), progress.questions());
  }
}
