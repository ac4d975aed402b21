package afterclass.gateway.office.layout;

import afterclass.gateway.office.duty.Shape;
import afterclass.gateway.office.duty.Shape.Place;

/** Weekdays down, people across or down, services in the cells. */
final class WeekdayByPerson extends DutyLayout {

  @Override
  public String id() {
    return "weekday-by-person";
  }

  @Override
  boolean is(Shape shape) {
    return shape.who() != Place.CELL && shape.when() == Place.ROW && !shape.ticks();
  }
}
