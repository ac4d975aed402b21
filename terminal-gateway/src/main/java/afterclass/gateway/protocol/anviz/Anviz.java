package afterclass.gateway.protocol.anviz;

import afterclass.gateway.protocol.LineController;
import afterclass.gateway.protocol.PolledProtocol;
import afterclass.gateway.protocol.RandomBytes;
import afterclass.gateway.protocol.Station;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The protocol of Anviz attendance clocks that speak TC_B. */
public final class Anviz implements PolledProtocol {

  @Override
  public String name() {
    return "anviz";
  }

  @Override
  public boolean writesFiles() {
    return true;
  }

  @Override
  public LineController newMaster(List<Station> stations, RandomBytes random) {
    return new AnvizMaster(stations);
  }

  @Override
  public boolean sharesLines() {
    return true;
  }

  @Override
  public @Nullable String addressExpected(String address) {
    return AnvizAddress.of(address).isPresent() ? null : AnvizAddress.EXPECTED;
  }
}
