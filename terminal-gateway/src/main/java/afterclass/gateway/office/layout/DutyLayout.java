package afterclass.gateway.office.layout;

import afterclass.gateway.office.duty.DutyReader;
import afterclass.gateway.office.duty.DutySheet;
import afterclass.gateway.office.duty.DutyTable;
import afterclass.gateway.office.duty.Shape;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.roster.ImportKind;
import java.util.Set;

/** A layout in which duties stand as a grid; a layout says which shape of grid it is. */
abstract class DutyLayout implements Layout {

  /** Returns whether a grid of this shape has the layout. */
  abstract boolean is(Shape shape);

  /** Returns the duty grids of a sheet. */
  static DutySheet duties(OfficeSheet file) {
    return file.found(
        DutySheet.class, () -> DutySheet.of(file.grid(), file.school(), file.fileName()));
  }

  @Override
  public final Set<ImportKind> kinds() {
    return Set.of(ImportKind.ROSTER);
  }

  @Override
  public final int fits(OfficeSheet file) {
    return duties(file).tables().stream()
        .filter(table -> is(table.shape()))
        .mapToInt(DutyTable::cells)
        .sum();
  }

  @Override
  public final void read(OfficeSheet file, Clerk clerk) {
    new DutyReader(duties(file), file.grid(), file.sheets(), file.fileName(), clerk).read();
  }
}
