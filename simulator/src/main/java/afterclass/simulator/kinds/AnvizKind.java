package afterclass.simulator.kinds;

import afterclass.simulator.terminal.anviz.AnvizClock;
import afterclass.simulator.wires.TcpWires;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Map;

/** An Anviz clock on TCP that identifies people by its own user numbers. */
final class AnvizKind implements TerminalKind {
  private static final int CAPACITY = 50_000;
  private static final String PASSWORD = "12345";

  @Override
  public String protocol() {
    return "anviz";
  }

  @Override
  public String described() {
    return "Anviz clock on TCP";
  }

  @Override
  public VirtualTerminal make(String id, TerminalEnvironment environment) throws IOException {
    AnvizClock clock = new AnvizClock(1, CAPACITY, environment.zone(), environment.clock());
    clock.password(PASSWORD);
    clock.live(true);
    return new OnStage(id, clock, TcpWires.open(clock::hear));
  }

  private record OnStage(String id, AnvizClock clock, TcpWires wires) implements VirtualTerminal {

    @Override
    public Map<String, Object> settings() {
      return Map.of("link", "tcp", "address", wires.address(), "password", PASSWORD);
    }

    /** Returns the digits of a staff number; the clock's user numbers have no letters. */
    private static long user(String staff) {
      return Long.parseLong(staff.replaceAll("[^0-9]", ""));
    }

    @Override
    public String ownCredential(String staff) {
      return "user/" + id + "/" + user(staff);
    }

    @Override
    public void present(Badge badge, OffsetDateTime at) throws IOException {
      wires.say(clock.punch(user(badge.enrolled())));
    }

    @Override
    public int waiting() {
      return clock.fresh();
    }

    @Override
    public boolean keeps() {
      return true;
    }

    @Override
    public void cut() throws IOException {
      wires.unplug();
    }

    @Override
    public void restore() {
      wires.plug();
    }

    @Override
    public void close() throws IOException {
      wires.close();
    }
  }
}
