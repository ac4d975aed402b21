package afterclass.simulator.two.planted;

import afterclass.simulator.one.planted.SimulatorOne;

/** Breaks on purpose: the other half of the circle. */
@SuppressWarnings("unused")
public final class SimulatorTwo {
  SimulatorOne neighbour;
}
