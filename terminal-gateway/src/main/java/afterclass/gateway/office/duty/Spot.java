package afterclass.gateway.office.duty;

import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.value.WeeksText;
import java.util.List;

/**
 * A cell with what is beside and above it.
 *
 * @param row row
 * @param column column
 * @param side what stands beside the row
 * @param place the cell
 * @param weeks the weeks of the term that the words name; none if they name none
 */
record Spot(int row, DutyColumn column, RowSide side, Place place, List<WeeksText.Run> weeks) {
  /** Returns the dates for which what the cell tells holds. */
  Line line() {
    return weeks.isEmpty() ? side.line() : new Line(side.line().dates(), weeks);
  }

  /** Returns the cell for words of it that name weeks of the term; of none, the same. */
  Spot in(List<WeeksText.Run> own) {
    return own.isEmpty() ? this : new Spot(row, column, side, place, own);
  }
}
