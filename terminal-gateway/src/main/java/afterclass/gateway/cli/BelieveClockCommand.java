package afterclass.gateway.cli;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.days.ClockLog;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.time.Instant;
import java.time.InstantSource;
import picocli.CommandLine.Command;

/**
 * The command {@code believe-clock}: states that the machine's clock is right if no terminal can
 * confirm it.
 */
@Command(name = "believe-clock")
final class BelieveClockCommand extends GatewayCommand {

  BelieveClockCommand(GatewayMain main) {
    super(main);
  }

  @Override
  public Integer call() throws Exception {
    try (EmbeddedGateway gateway = open()) {
      Instant now = gateway.bean(InstantSource.class).instant();
      gateway.bean(ClockLog.class).believe(now);
      gateway
          .bean(AuditTrail.class)
          .record(Actor.command(), "clock.believe", "", "", now.toString());
      out().println(words().text("cli.clock-believed", now));
      return DONE;
    }
  }
}
