package afterclass.gateway.protocol.osdp;

import afterclass.gateway.wire.Bytes;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The signals that the recorded panel was ordered to show, in order; equal in both sessions. */
final class SessionCommands {
  private static final List<Command> SHOWN =
      List.of(
          command(Command.LED, "000002020202000a000000000000"),
          command(Command.LED, "000000000000000000010a000101"),
          command(Command.BUZZER, "0002020103"),
          command(Command.TEXT, "0001140101074f4b2030383331"));

  private final Iterator<Command> commands;

  SessionCommands(List<String> frames) {
    boolean shown = frames.stream().anyMatch(frame -> isSign(code(frame)));
    commands = shown ? SHOWN.iterator() : List.<Command>of().iterator();
  }

  /** Returns the command that must have been given before the panel sends a frame. */
  Optional<Command> before(String frame) {
    return isSign(code(frame)) ? Optional.of(commands.next()) : Optional.empty();
  }

  private static boolean isSign(int code) {
    return code == Command.LED || code == Command.BUZZER || code == Command.TEXT;
  }

  private static int code(String frame) {
    return Packet.of(Bytes.ofHex(frame)).id();
  }

  private static Command command(int id, String data) {
    return new Command(id, Bytes.ofHex(data));
  }
}
