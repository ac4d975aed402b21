package afterclass.simulator.one.planted;

import afterclass.simulator.two.planted.SimulatorTwo;

/** A deliberate violation: one half of a cycle. */
@SuppressWarnings("unused")
public final class SimulatorOne {
  SimulatorTwo neighbour;
}
