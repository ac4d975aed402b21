package afterclass.gateway.wiring;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.link.tcp.HostPort;
import afterclass.gateway.protocol.CallProtocol;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.protocol.TerminalProtocol;
import afterclass.gateway.registry.RegistrationFault;
import afterclass.gateway.registry.RegistryException;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.Terminal.LinkKind;
import afterclass.gateway.wire.Bytes;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reader of terminals from the configuration; it reports all problems together. */
public final class ConfiguredTerminals {
  private static final String HEX = "hex:";
  private static final int MAX_NAME = 64;
  private static final int REPLACEMENT = 0xFFFD;

  private final AttendanceConfiguration school;
  private final Protocols protocols;
  private final List<RegistrationFault> problems = new ArrayList<>();

  private ConfiguredTerminals(AttendanceConfiguration school, Protocols protocols) {
    this.school = school;
    this.protocols = protocols;
  }

  /**
   * Returns the terminals, by name.
   *
   * @throws ConfigurationProblem if any of them is invalid
   */
  public static List<Terminal> read(
      AttendanceConfiguration school,
      List<AttendanceConfiguration.TerminalEntry> entries,
      Protocols protocols) {
    ConfiguredTerminals reading = new ConfiguredTerminals(school, protocols);
    List<Terminal> terminals = reading.read(entries);
    if (!reading.problems.isEmpty()) {
      throw new ConfigurationProblem(
          reading.problems.stream().map(RegistrationFault::toString).toList());
    }
    return terminals;
  }

  /**
   * Returns one terminal, read by the rules for terminals of the configuration file.
   *
   * @throws RegistryException with all problems, located in the entry
   */
  static Terminal one(
      AttendanceConfiguration school,
      AttendanceConfiguration.TerminalEntry entry,
      Protocols protocols) {
    ConfiguredTerminals reading = new ConfiguredTerminals(school, protocols);
    List<Terminal> terminals = reading.read(List.of(entry));
    if (!reading.problems.isEmpty()) {
      String where = where(entry);
      throw new RegistryException(
          reading.problems.stream()
              .map(c -> c.at(c.field().equals(where) ? "id" : c.field().replace(where + ".", "")))
              .toList());
    }
    return terminals.get(0);
  }

  private static String where(AttendanceConfiguration.TerminalEntry entry) {
    return "attendance.terminals." + entry.getName();
  }

  private List<Terminal> read(List<AttendanceConfiguration.TerminalEntry> entries) {
    List<Terminal> terminals =
        entries.stream()
            .sorted(Comparator.comparing(AttendanceConfiguration.TerminalEntry::getName))
            .map(this::terminal)
            .flatMap(Optional::stream)
            .toList();
    problems.addAll(new SharedLines(protocols).faults(terminals));
    return terminals;
  }

  private Optional<Terminal> terminal(AttendanceConfiguration.TerminalEntry entry) {
    int before = problems.size();
    String where = where(entry);
    name(where, entry.getName());
    String site = entry.getSite() == null ? school.getSite() : entry.getSite();
    name(where + ".site", site);
    LinkKind link = constant(where + ".link", LinkKind.class, entry.getLink());
    protocol(where + ".protocol", entry.getProtocol(), link);
    line(where, entry, link);
    if (link == LinkKind.HTTP) {
      caller(where, entry);
    }
    if (link == LinkKind.MQTT) {
      topic(where, entry);
    }
    CredentialFormat form =
        constant(where + ".credential-form", CredentialFormat.class, entry.getCredentialForm());
    String zoneName = entry.getZone() == null ? school.getZone() : entry.getZone();
    ZoneId zone = zone(where + ".zone", zoneName);
    Secret secret = secret(where + ".password", entry.getPassword());
    if (link == null || form == null || zone == null || problems.size() > before) {
      return Optional.empty();
    }
    int baud = link == LinkKind.SERIAL ? entry.getBaud() : 0;
    return Optional.of(
        new Terminal(
            entry.getName(),
            site,
            link,
            entry.getProtocol(),
            entry.getAddress(),
            baud,
            zone,
            form,
            entry.getStation(),
            secret,
            ""));
  }

  /** Returns a password as written, or a key written as {@code hex:} and its digits. */
  private @Nullable Secret secret(String where, String written) {
    if (written.isEmpty()) {
      return null;
    }
    if (!written.startsWith(HEX)) {
      return new Secret(Bytes.ofUtf8(written));
    }
    try {
      return new Secret(Bytes.ofHex(written.substring(HEX.length())));
    } catch (IllegalArgumentException e) {
      // The message does not repeat the key, because it is a secret.
      problem(where, "hex:…", "an even number of hex digits after hex:");
      return null;
    }
  }

  private void name(String where, String name) {
    boolean usable =
        !name.isBlank()
            && name.equals(name.strip())
            && name.length() <= MAX_NAME
            && name.codePoints().allMatch(ConfiguredTerminals::usable)
            && !name.matches("\\.{1,2}");
    if (!usable) {
      problem(
          where,
          shown(name),
          "1 to 64 letters, digits and signs without / + # (it is part of topics)");
    }
  }

  private static boolean usable(int character) {
    return "/+#".indexOf(character) < 0 && printable(character);
  }

  private static boolean printable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** Returns a text with a placeholder for characters that could forge a log line. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> shown.appendCodePoint(printable(c) ? c : REPLACEMENT));
    return shown.toString();
  }

  private void topic(String where, AttendanceConfiguration.TerminalEntry entry) {
    String address = entry.getAddress();
    if (!address.codePoints().allMatch(ConfiguredTerminals::printable)) {
      problem(where + ".address", shown(address), "a topic without signs that nobody can read");
    } else if (protocols.find(entry.getProtocol()).orElse(null) instanceof MessageProtocol known) {
      String expected = known.addressExpected(address);
      if (expected != null) {
        problem(where + ".address", address, expected);
      }
    }
  }

  private void protocol(String where, String name, @Nullable LinkKind link) {
    Optional<TerminalProtocol> protocol = protocols.find(name);
    if (protocol.isEmpty()) {
      problem(where, name, "one of " + protocols.names());
      return;
    }
    Set<LinkKind> ways =
        protocol
            .get()
            .fold(
                stream -> EnumSet.of(LinkKind.SERIAL),
                message -> EnumSet.of(LinkKind.MQTT),
                polled -> EnumSet.of(LinkKind.SERIAL, LinkKind.TCP),
                call -> EnumSet.of(LinkKind.HTTP),
                file -> EnumSet.of(LinkKind.FILE));
    if (link != null && !ways.contains(link)) {
      Phrase all = Phrase.oneOf(ways.stream().map(ConfiguredTerminals::lower).toList());
      String found = name + " (" + lower(link) + ")";
      problems.add(new RegistrationFault(where, found, Phrase.of("registration.ways", all)));
    }
  }

  private void line(
      String where, AttendanceConfiguration.TerminalEntry entry, @Nullable LinkKind link) {
    if (link == LinkKind.SERIAL && entry.getAddress().isBlank()) {
      problem(where + ".address", "", "a port, such as /dev/serial/by-id/usb-… or /dev/ttyUSB0");
    }
    if (link == LinkKind.SERIAL && entry.getBaud() < 1) {
      problem(where + ".baud", Integer.toString(entry.getBaud()), "a speed in bit/s, such as 9600");
    }
    if (link == LinkKind.TCP && HostPort.of(entry.getAddress()).isEmpty()) {
      String found = entry.getAddress().strip();
      problem(where + ".address", found, HostPort.EXPECTED);
    }
    SharedLines.polled(protocols, entry.getProtocol())
        .map(protocol -> protocol.addressExpected(entry.getStation()))
        .ifPresent(
            expected -> {
              String found = entry.getStation().strip();
              problem(where + ".station", found, expected);
            });
  }

  private void caller(String where, AttendanceConfiguration.TerminalEntry entry) {
    if (protocols.find(entry.getProtocol()).orElse(null) instanceof CallProtocol protocol) {
      String expected = protocol.addressExpected(entry.getAddress());
      if (expected != null) {
        String found = entry.getAddress().strip();
        problem(where + ".address", found, expected);
      }
    }
  }

  private @Nullable ZoneId zone(String where, String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      problem(where, name, "a zone, such as Asia/Shanghai");
      return null;
    }
  }

  private <E extends Enum<E>> @Nullable E constant(String where, Class<E> type, String text) {
    for (E each : type.getEnumConstants()) {
      if (lower(each).equals(text)) {
        return each;
      }
    }
    List<String> all =
        Arrays.stream(type.getEnumConstants()).map(ConfiguredTerminals::lower).toList();
    problems.add(new RegistrationFault(where, text, Phrase.oneOf(all)));
    return null;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void problem(String where, String found, String expected) {
    problems.add(RegistrationFault.of(where, found, expected));
  }
}
