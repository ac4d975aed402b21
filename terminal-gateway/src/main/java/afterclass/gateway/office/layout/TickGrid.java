package afterclass.gateway.office.layout;

import afterclass.gateway.office.duty.Shape;
import afterclass.gateway.office.duty.Shape.Place;

/** People, weekdays and services on the sides, ticks in the cells. */
final class TickGrid extends DutyLayout {

  @Override
  public String id() {
    return "tick-grid";
  }

  @Override
  boolean is(Shape shape) {
    return shape.ticks() && shape.when() != Place.NOWHERE;
  }
}
