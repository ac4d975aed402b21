package afterclass.simulator.one.planted;

import afterclass.simulator.two.planted.SimulatorTwo;

/** Breaks on purpose: half of a circle. */
@SuppressWarnings("unused")
public final class SimulatorOne {
  SimulatorTwo neighbour;
}
