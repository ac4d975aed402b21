package afterclass.gateway.protocol.idreader;

import afterclass.gateway.protocol.LineController;
import afterclass.gateway.protocol.PolledProtocol;
import afterclass.gateway.protocol.RandomBytes;
import afterclass.gateway.protocol.Station;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The protocol of an RS-485 card reader that sends only when asked. */
public final class IdReader implements PolledProtocol {
  private static final int LAST = 65_535;

  @Override
  public String name() {
    return "rs485-id-reader";
  }

  @Override
  public LineController newMaster(List<Station> stations, RandomBytes random) {
    return new IdReaderMaster(stations);
  }

  @Override
  public boolean sharesLines() {
    return true;
  }

  @Override
  public @Nullable String addressExpected(String address) {
    boolean number = address.matches("[1-9]\\d{0,4}") && Integer.parseInt(address) <= LAST;
    return number ? null : "the number of the reader, from 1 to 65535";
  }
}
