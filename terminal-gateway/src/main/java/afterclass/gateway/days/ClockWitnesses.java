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

  /** Returns the terminals that must be heard after the doubt began and were not heard yet. */
  List<Terminal> awaited();

  /** Returns the terminal clocks reported since the doubt with that number. */
  List<ClockReading> clocksSince(long number);

  /** Returns the terminals without memory; what they send while nothing reads it is lost. */
  List<Terminal> withoutMemory();
}
