package afterclass.gateway.office.layout;

import afterclass.gateway.office.duty.Shape;
import afterclass.gateway.office.duty.Shape.Place;

/** Weekdays down, services across, names in the cells. */
final class WeekdayByService extends DutyLayout {

  @Override
  public String id() {
    return "weekday-by-service";
  }

  @Override
  boolean is(Shape shape) {
    return shape.who() == Place.CELL && shape.what() == Place.COLUMN && !shape.classes();
  }
}
