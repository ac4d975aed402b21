package afterclass.gateway.office.layout;

import afterclass.gateway.office.duty.Shape;
import afterclass.gateway.office.duty.Shape.Place;

/** Posts down, weekdays across, names in the cells. */
final class PostByWeekday extends DutyLayout {

  @Override
  public String id() {
    return "post-by-weekday";
  }

  @Override
  boolean is(Shape shape) {
    return shape.who() == Place.CELL
        && shape.when() == Place.COLUMN
        && shape.what() != Place.COLUMN
        && !shape.classes();
  }
}
