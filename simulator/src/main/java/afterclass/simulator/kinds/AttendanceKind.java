package afterclass.simulator.kinds;

import afterclass.simulator.terminal.attendance.AttendanceTerminal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A time clock with the service's own MQTT protocol: it numbers and stores its records and repeats
 * them until acknowledged.
 */
final class AttendanceKind implements TerminalKind {
  private static final Duration REPEAT_EVERY = Duration.ofSeconds(2);

  @Override
  public String protocol() {
    return "attendance";
  }

  @Override
  public String described() {
    return "time clock on MQTT";
  }

  @Override
  public VirtualTerminal make(String id, TerminalEnvironment environment) {
    return new OnStage(id, environment.site());
  }

  private static final class OnStage implements VirtualTerminal {
    private final String id;
    private final String site;
    private @Nullable AttendanceTerminal made;

    OnStage(String id, String site) {
      this.id = id;
      this.site = site;
    }

    private AttendanceTerminal clock() {
      AttendanceTerminal clock = made;
      if (clock == null) {
        throw new IllegalStateException(id + " is not switched on");
      }
      return clock;
    }

    @Override
    public Map<String, Object> settings() {
      return Map.of("link", "mqtt");
    }

    @Override
    public void powerOn(ServiceAddresses addresses) {
      made =
          new AttendanceTerminal(
              AttendanceTerminal.Settings.of(addresses.broker(), site, id)
                  .repeatingEvery(REPEAT_EVERY));
      clock().powerOn();
    }

    @Override
    public void present(Badge badge, OffsetDateTime at) {
      clock().punch(badge.card(), at);
    }

    @Override
    public int waiting() {
      return clock().waiting();
    }

    @Override
    public boolean keeps() {
      return true;
    }

    @Override
    public void cut() {
      clock().cutNetwork();
    }

    @Override
    public void restore() {
      clock().restoreNetwork();
    }

    @Override
    public void repeat() {
      clock().repeat(clock().lastSeq());
    }

    @Override
    public long acknowledgements() {
      return clock().acknowledgementsHeard();
    }

    @Override
    public void sayRaw(byte[] bytes) {
      clock().sendRaw(bytes);
    }

    @Override
    public void close() {
      AttendanceTerminal clock = made;
      if (clock != null) {
        clock.close();
      }
    }
  }
}
