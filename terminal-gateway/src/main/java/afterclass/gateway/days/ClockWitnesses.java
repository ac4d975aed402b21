package afterclass.gateway.days;

import afterclass.gateway.session.ClockReading;
import afterclass.gateway.session.Terminal;
import java.util.List;

/** The terminals as evidence about the service's clock. */
public interface ClockWitnesses {
  /** No terminal clocks, for a service without terminals. */
  ClockWitnesses NONE =
      new ClockWitnesses() {
        @Override
        public List<Terminal> awaited() {
          return List.of();
        }

        @Override
        public List<ClockReading> clocksSince(long number) {
          return List.of();
        }

        @Override
        public List<Terminal> withoutMemory() {
          return List.of();
        }
      };

  /**
   * Returns the terminals that have sent nothing since the clock doubt began, and are awaited to
   * end it.
   */
  List<Terminal> awaited();

  /** Returns the readings of terminal clocks since the clock doubt with that number. */
  List<ClockReading> clocksSince(long number);

  /** Returns the terminals without memory; what they send while nothing reads it is lost. */
  List<Terminal> withoutMemory();
}
