package afterclass.simulator.kinds;

import afterclass.simulator.terminal.osdp.ReaderLine;
import afterclass.simulator.terminal.osdp.VirtualReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** An OSDP reader on an RS-485 line, in secure channel with its own key. */
final class OsdpKind implements TerminalKind {
  private static final int STATION = 5;
  private static final String KEY = "8f3d0c5a71b94e26d2a7f08b6c13e945";
  private static final long SEED = 485;

  @Override
  public String protocol() {
    return "osdp";
  }

  @Override
  public String described() {
    return "OSDP reader in secure channel on a virtual serial line";
  }

  @Override
  public boolean needsLine() {
    return true;
  }

  @Override
  public VirtualTerminal make(String id, TerminalEnvironment environment) throws IOException {
    VirtualReader reader = new VirtualReader(STATION, KEY, SEED);
    Path line = environment.directory().resolve(id);
    return new OnStage(line, reader, ReaderLine.open(line, List.of(reader)));
  }

  private record OnStage(Path path, VirtualReader reader, ReaderLine line)
      implements VirtualTerminal {

    @Override
    public Map<String, Object> settings() {
      return Map.of(
          "link",
          "serial",
          "address",
          path.toString(),
          "station",
          String.valueOf(STATION),
          "password",
          "hex:" + KEY,
          "credential-form",
          "hex");
    }

    @Override
    public void present(Badge badge, OffsetDateTime at) {
      reader.card(badge.hex());
    }

    @Override
    public void close() throws IOException {
      line.close();
    }
  }
}
