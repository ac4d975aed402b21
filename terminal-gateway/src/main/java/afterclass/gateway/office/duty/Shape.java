package afterclass.gateway.office.duty;

/**
 * The shape of a duty grid: where person, weekday and service stand.
 *
 * @param who where the person stands
 * @param when where the weekday stands
 * @param what where the service stands
 * @param classes whether the rows are classes
 */
public record Shape(Place who, Place when, Place what, boolean classes) {

  /** Where a part of a duty stands. */
  public enum Place {
    /** Beside the row. */
    ROW,
    /** In the heading of the column. */
    COLUMN,
    /** In the cell. */
    CELL,
    /** Nowhere in the grid: its title or the sheet's name tells it, or nothing does. */
    NOWHERE
  }

  /** Returns whether the cells are only ticks. */
  public boolean ticks() {
    return who != Place.CELL && when != Place.CELL && what != Place.CELL && what != Place.NOWHERE;
  }
}
