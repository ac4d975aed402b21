package afterclass.simulator.kinds;

import java.util.List;
import java.util.Optional;

/** The kinds of terminals that the simulator plays, by the name of their protocol. */
public final class TerminalKinds {
  /** The visible list: a new kind is one more line here. */
  private static final List<TerminalKind> KNOWN =
      List.of(
          new AttendanceKind(),
          new Rdm6300Kind(),
          new IdReaderKind(),
          new OsdpKind(),
          new AnvizKind(),
          new ZkPushKind(),
          new FaceKind(),
          new TasmotaKind(),
          new EspRfidKind(),
          new EspHomeKind());

  private TerminalKinds() {}

  /** All of them, in the order of the list. */
  public static List<TerminalKind> all() {
    return KNOWN;
  }

  /** The names of their protocols, in the order of the list. */
  public static List<String> names() {
    return KNOWN.stream().map(TerminalKind::protocol).toList();
  }

  /** The kind of a protocol. */
  public static Optional<TerminalKind> find(String protocol) {
    return KNOWN.stream().filter(kind -> kind.protocol().equals(protocol)).findFirst();
  }
}
