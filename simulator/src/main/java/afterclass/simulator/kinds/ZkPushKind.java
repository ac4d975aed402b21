package afterclass.simulator.kinds;

import afterclass.simulator.terminal.zkpush.ZkTerminal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ZKTeco terminal that connects over HTTP, with people enrolled under their staff numbers. */
final class ZkPushKind implements TerminalKind {
  private static final String KEY = "4711";

  @Override
  public String protocol() {
    return "zkpush";
  }

  @Override
  public String described() {
    return "ZKTeco terminal that calls over HTTP";
  }

  @Override
  public VirtualTerminal make(String id, TerminalEnvironment environment) {
    return new OnStage(id);
  }

  private static final class OnStage implements VirtualTerminal {
    private final String serial;
    private final ZkTerminal terminal;
    private @Nullable URI calls;

    OnStage(String id) {
      serial = "SIM-" + id;
      terminal = new ZkTerminal(serial, KEY);
    }

    @Override
    public Map<String, Object> settings() {
      return Map.of(
          "link", "http", "address", serial, "password", KEY, "credential-form", "staff-number");
    }

    @Override
    public void powerOn(ServiceAddresses addresses) {
      calls = addresses.calls();
    }

    @Override
    public void present(Badge badge, OffsetDateTime at) throws InterruptedException {
      terminal.punch(badge.enrolled(), at.toLocalDateTime());
      alive();
    }

    @Override
    public void alive() throws InterruptedException {
      URI to = calls;
      if (to != null) {
        // A round without the expected reply is repeated by the next call.
        terminal.round(to);
      }
    }

    @Override
    public int waiting() {
      return terminal.waiting();
    }

    @Override
    public boolean keeps() {
      return true;
    }

    @Override
    public void close() {
      calls = null;
    }
  }
}
