package afterclass.gateway.office.layout;

import afterclass.gateway.office.duty.Shape;
import afterclass.gateway.office.duty.Shape.Place;

/** People down, weekdays across, services in the cells. */
final class PersonByWeekday extends DutyLayout {

  @Override
  public String id() {
    return "person-by-weekday";
  }

  @Override
  boolean is(Shape shape) {
    return shape.who() == Place.ROW && shape.when() == Place.COLUMN && !shape.ticks();
  }
}
