package afterclass.gateway.days;

import afterclass.gateway.session.ClockSaid;
import afterclass.gateway.session.Terminal;
import java.util.List;

/** What the terminals can tell of the service's own clock. */
public interface ClockWitnesses {
  /** Nobody listens: there is nobody to wait for. */
  ClockWitnesses NONE =
      new ClockWitnesses() {
        @Override
        public List<Terminal> awaited() {
          return List.of();
        }

        @Override
        public List<ClockSaid> clocksSince(long number) {
          return List.of();
        }

        @Override
        public List<Terminal> withoutMemory() {
          return List.of();
        }
      };

  /** The terminals that have not been heard since the clock came into doubt, and must be. */
  List<Terminal> awaited();

  /** What the clocks of the terminals said since the doubt of that number. */
  List<ClockSaid> clocksSince(long number);

  /** The terminals that keep nothing: what they say while nobody listens is lost. */
  List<Terminal> withoutMemory();
}
