package afterclass.simulator.two.planted;

import afterclass.simulator.one.planted.SimulatorOne;

/** A deliberate violation: the other half of the cycle. */
@SuppressWarnings("unused")
public final class SimulatorTwo {
  SimulatorOne neighbour;
}
