package afterclass.gateway.office.duty;

import afterclass.gateway.office.duty.CellWords.Part;
import afterclass.gateway.office.lookup.Settled;
import java.util.function.Supplier;

/** The weeks in which a cell holds: its own words, its column's, its row's, or its sheet's. */
final class CellWeeks {
  private final Context context;
  private final Doubts doubts;

  CellWeeks(Context context, Doubts doubts) {
    this.context = context;
    this.doubts = doubts;
  }

  /** Returns {@code odd}, {@code even}, or nothing for every week. */
  Supplier<Settled> of(Spot spot, Part part) {
    return switch (part.weeks()) {
      case ODD -> settled(Settled.found("odd"));
      case EVEN -> settled(Settled.found("even"));
      case ALTERNATE -> doubts.alternate(part.text(), spot.place());
      case AS_HEADED -> settled(Settled.found(headed(spot)));
    };
  }

  private String headed(Spot spot) {
    return switch (spot.column().parity()) {
      case ODD -> "odd";
      case EVEN -> "even";
      case EVERY ->
          switch (spot.side().weeks()) {
            case ODD -> "odd";
            case EVEN -> "even";
            case EVERY ->
                switch (context.weeks()) {
                  case ODD -> "odd";
                  case EVEN -> "even";
                  case EVERY -> "";
                };
          };
    };
  }

  private static Supplier<Settled> settled(Settled settled) {
    return () -> settled;
  }
}
