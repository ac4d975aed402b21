package afterclass.simulator.kinds;

import java.util.List;
import java.util.Optional;

/** The registry of virtual terminal kinds, by protocol name. */
public final class TerminalKinds {
  /** All kinds; a new kind is added here. */
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

  /** Returns all kinds, in the order of the list. */
  public static List<TerminalKind> all() {
    return KNOWN;
  }

  /** Returns the protocol names of all kinds, in the order of the list. */
  public static List<String> names() {
    return KNOWN.stream().map(TerminalKind::protocol).toList();
  }

  /** Returns the kind of terminal with a protocol; empty if there is none. */
  public static Optional<TerminalKind> find(String protocol) {
    return KNOWN.stream().filter(kind -> kind.protocol().equals(protocol)).findFirst();
  }
}
