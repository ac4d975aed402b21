package afterclass.gateway.office.layout;

import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.roster.ImportKind;
import java.util.Set;

/**
 * A way in which offices arrange a sheet. It recognises a sheet and reads it; the visible list of
 * all layouts is {@link Layouts#ALL}.
 */
public interface Layout {

  /** Returns the layout's id, such as {@code staff-list}; answers are remembered by it. */
  String id();

  /** Returns the kinds of files that may have this layout. */
  Set<ImportKind> kinds();

  /**
   * Returns how well the layout fits a sheet: 0 if it does not, and the more the larger the part of
   * the sheet that it explains; about the number of cells that it would read.
   *
   * @param file the sheet with what the whole file says
   */
  int fits(OfficeSheet file);

  /** Reads a sheet: hands rows, questions, notices, skipped rows and problems to the clerk. */
  void read(OfficeSheet file, Clerk clerk);
}
