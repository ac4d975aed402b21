package afterclass.simulator.kinds;

import afterclass.simulator.terminal.face.FaceTerminal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A face terminal on MQTT with people enrolled under their staff numbers. */
final class FaceKind implements TerminalKind {
  private static final int ALLOWED = 1;

  @Override
  public String protocol() {
    return "face";
  }

  @Override
  public String described() {
    return "face terminal on MQTT";
  }

  @Override
  public VirtualTerminal make(String id, TerminalEnvironment environment) {
    return new OnStage(id, environment.repeatEvery());
  }

  private static final class OnStage implements VirtualTerminal {
    private final String device;
    private final Duration repeatEvery;
    private @Nullable FaceTerminal made;

    OnStage(String id, Duration repeatEvery) {
      device = "face-" + id;
      this.repeatEvery = repeatEvery;
    }

    private FaceTerminal terminal() {
      FaceTerminal terminal = made;
      if (terminal == null) {
        throw new IllegalStateException(device + " is not switched on");
      }
      return terminal;
    }

    @Override
    public Map<String, Object> settings() {
      return Map.of("link", "mqtt", "address", device, "credential-form", "staff-number");
    }

    @Override
    public void powerOn(ServiceAddresses addresses) {
      made = new FaceTerminal(addresses.broker().toString(), device, repeatEvery);
      restore();
    }

    @Override
    public void present(Badge badge, OffsetDateTime at) {
      String staff = badge.enrolled();
      terminal().see(staff, staff, ALLOWED, at.toLocalDateTime());
    }

    @Override
    public int waiting() {
      return terminal().waiting();
    }

    @Override
    public boolean keeps() {
      return true;
    }

    @Override
    public void cut() {
      terminal().powerOff();
    }

    @Override
    public void restore() {
      terminal().powerOn();
    }

    @Override
    public void close() {
      FaceTerminal terminal = made;
      if (terminal != null) {
        terminal.close();
      }
    }
  }
}
