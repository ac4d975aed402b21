package afterclass.gateway.office.layout;

import afterclass.gateway.office.duty.DutyReader;
import afterclass.gateway.office.duty.DutyTable;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.sheet.OfficeSheet;
import afterclass.gateway.roster.ImportKind;
import java.util.Set;

/** Duties as a grid whose headings are dates: each cell adds a service on its date. */
final class DatedDuties implements Layout {

  @Override
  public String id() {
    return "dated-duties";
  }

  @Override
  public Set<ImportKind> kinds() {
    return Set.of(ImportKind.EXCEPTIONS);
  }

  @Override
  public int fits(OfficeSheet file) {
    return DutyLayout.duties(file).tables().stream()
        .filter(DutyTable::isDated)
        .mapToInt(DutyTable::cells)
        .sum();
  }

  @Override
  public void read(OfficeSheet file, Clerk clerk) {
    new DutyReader(DutyLayout.duties(file), file.grid(), file.sheets(), file.fileName(), clerk)
        .readDates();
  }
}
