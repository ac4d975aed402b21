package afterclass.gateway.office.layout;

import afterclass.gateway.office.sheet.OfficeSheet;
import java.util.List;
import java.util.Optional;

/** The layouts that are recognised. */
public final class Layouts {
  /** All layouts; of several that fit a sheet equally well, the first is taken. */
  public static final List<Layout> ALL =
      List.of(
          new StaffList(),
          new CardList(),
          new CalendarList(),
          new PersonByWeekday(),
          new PostByWeekday(),
          new ClassByWeekday(),
          new TickGrid(),
          new ServiceByPerson(),
          new WeekdayByService(),
          new WeekdayByPerson(),
          new DatedDuties(),
          RosterRows.layout(),
          new WeekRotation(),
          ExceptionRows.layout(),
          SignInRows.layout(),
          InspectionRows.layout(),
          new SignGrid(),
          RulingRows.layout(),
          MadeUpRows.layout(),
          new LeaveList(),
          new CalendarWeeks(),
          new CalendarProse(),
          new LeaveSlips(),
          new LeaveKinds(),
          new LeaveGrid());

  private Layouts() {}

  /** Returns the layout that fits a sheet best; empty if none does. */
  public static Optional<Layout> best(OfficeSheet sheet) {
    Layout best = null;
    int most = 0;
    for (Layout layout : ALL) {
      int fits = layout.kinds().contains(sheet.kind()) ? layout.fits(sheet) : 0;
      if (fits > most) {
        best = layout;
        most = fits;
      }
    }
    return Optional.ofNullable(best);
  }
}
