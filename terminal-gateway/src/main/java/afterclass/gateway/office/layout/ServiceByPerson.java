package afterclass.gateway.office.layout;

import afterclass.gateway.office.duty.Shape;
import afterclass.gateway.office.duty.Shape.Place;

/** People down, services across, weekdays in the cells. */
final class ServiceByPerson extends DutyLayout {

  @Override
  public String id() {
    return "service-by-person";
  }

  @Override
  boolean is(Shape shape) {
    return shape.who() != Place.CELL
        && (shape.when() == Place.CELL || shape.when() == Place.NOWHERE);
  }
}
