package afterclass.simulator.kinds;

import afterclass.simulator.terminal.idreader.VirtualIdReader;
import afterclass.simulator.wires.SerialWires;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** A card reader on an RS-485 line that holds one card until it is polled. */
final class IdReaderKind implements TerminalKind {
  private static final int STATION = 1;

  @Override
  public String protocol() {
    return "rs485-id-reader";
  }

  @Override
  public String described() {
    return "RS-485 card reader on a virtual serial line";
  }

  @Override
  public boolean needsLine() {
    return true;
  }

  @Override
  public VirtualTerminal make(String id, TerminalEnvironment environment) throws IOException {
    VirtualIdReader reader = new VirtualIdReader(STATION);
    Path line = environment.directory().resolve(id);
    return new OnStage(id, line, reader, SerialWires.lay(line, List.of(reader::hear)));
  }

  private record OnStage(String id, Path line, VirtualIdReader reader, SerialWires wires)
      implements VirtualTerminal {

    @Override
    public Map<String, Object> settings() {
      return Map.of(
          "link",
          "serial",
          "address",
          line.toString(),
          "baud",
          19200,
          "station",
          String.valueOf(STATION),
          "credential-form",
          "em4100-decimal");
    }

    @Override
    public void present(Badge badge, OffsetDateTime at) {
      if (!reader.hold("38" + badge.hex())) {
        throw new IllegalStateException(id + " still holds the card before");
      }
    }

    @Override
    public void close() throws IOException {
      wires.close();
    }
  }
}
