package afterclass.gateway.office.layout;

import afterclass.gateway.office.duty.Shape;
import afterclass.gateway.office.duty.Shape.Place;

/** Classes down, weekdays and services down or across, names in the cells. */
final class ClassByWeekday extends DutyLayout {

  @Override
  public String id() {
    return "class-by-weekday";
  }

  @Override
  boolean is(Shape shape) {
    return shape.who() == Place.CELL && shape.classes();
  }
}
