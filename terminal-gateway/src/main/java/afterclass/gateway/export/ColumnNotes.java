package afterclass.gateway.export;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.FileColumn;
import afterclass.gateway.roster.ImportKind;

/** The notes on the headings of a list: whether a column must be filled, and with what. */
final class ColumnNotes {
  private static final String NOTE = "export.note.";

  private ColumnNotes() {}

  /** Returns the note on a heading; a note for the kind goes before a general one. */
  static String of(ImportKind kind, FileColumn column, Messages words) {
    String need = words.text(NOTE + (column.required() ? "required" : "optional"));
    String own = NOTE + kind.verb() + "." + column.code();
    String about = words.textOr(own, words.textOr(NOTE + column.code(), ""));
    return about.isEmpty() ? need : need + "\n" + about;
  }
}
