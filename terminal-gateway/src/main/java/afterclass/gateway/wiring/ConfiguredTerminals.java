package afterclass.gateway.wiring;

import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.protocol.TerminalProtocol;
import afterclass.gateway.session.CredentialForm;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.Terminal.LinkKind;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The registered terminals as the configuration names them, every problem said at once. */
public final class ConfiguredTerminals {
  private static final int MAX_NAME = 64;

  private final AttendanceConfiguration school;
  private final Protocols protocols;
  private final List<String> problems = new ArrayList<>();

  private ConfiguredTerminals(AttendanceConfiguration school, Protocols protocols) {
    this.school = school;
    this.protocols = protocols;
  }

  /**
   * The terminals, in order of their names.
   *
   * @throws ConfigurationProblem if anything about any of them cannot be used
   */
  public static List<Terminal> read(
      AttendanceConfiguration school,
      List<AttendanceConfiguration.TerminalEntry> entries,
      Protocols protocols) {
    ConfiguredTerminals reading = new ConfiguredTerminals(school, protocols);
    List<Terminal> terminals =
        entries.stream()
            .sorted(Comparator.comparing(AttendanceConfiguration.TerminalEntry::getName))
            .map(reading::terminal)
            .flatMap(Optional::stream)
            .toList();
    reading.refuseSharedLines(terminals);
    if (!reading.problems.isEmpty()) {
      throw new ConfigurationProblem(reading.problems);
    }
    return terminals;
  }

  private Optional<Terminal> terminal(AttendanceConfiguration.TerminalEntry entry) {
    int before = problems.size();
    String where = "attendance.terminals." + entry.getName();
    name(where, entry.getName());
    LinkKind link = constant(where + ".link", LinkKind.class, entry.getLink());
    protocol(where + ".protocol", entry.getProtocol(), link);
    if (link == LinkKind.SERIAL) {
      line(where, entry);
    }
    CredentialForm form =
        constant(where + ".credential-form", CredentialForm.class, entry.getCredentialForm());
    String zoneName = entry.getZone() == null ? school.getZone() : entry.getZone();
    ZoneId zone = zone(where + ".zone", zoneName);
    if (link == null || form == null || zone == null || problems.size() > before) {
      return Optional.empty();
    }
    String site = entry.getSite() == null ? school.getSite() : entry.getSite();
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
            form));
  }

  private void name(String where, String name) {
    if (name.length() > MAX_NAME || name.chars().anyMatch(c -> "/+#".indexOf(c) >= 0)) {
      problem(where, "name " + name, "at most 64 characters without / + # (it is part of topics)");
    }
  }

  private void protocol(String where, String name, @Nullable LinkKind link) {
    Optional<TerminalProtocol> protocol = protocols.find(name);
    if (protocol.isEmpty()) {
      problem(where, name, "one of " + protocols.names());
      return;
    }
    LinkKind needed = protocol.get().fold(stream -> LinkKind.SERIAL, message -> LinkKind.MQTT);
    if (link != null && link != needed) {
      problem(where, name + " with link " + lower(link), "link " + lower(needed) + " for it");
    }
  }

  private void line(String where, AttendanceConfiguration.TerminalEntry entry) {
    if (entry.getAddress().isBlank()) {
      problem(where + ".address", "nothing", "a port, as /dev/serial/by-id/usb-… or /dev/ttyUSB0");
    }
    if (entry.getBaud() < 1) {
      problem(where + ".baud", Integer.toString(entry.getBaud()), "a speed in bit/s, as 9600");
    }
  }

  private void refuseSharedLines(List<Terminal> terminals) {
    terminals.stream()
        .filter(terminal -> terminal.link() == LinkKind.SERIAL)
        .collect(Collectors.groupingBy(Terminal::address))
        .forEach(
            (address, sharing) -> {
              if (sharing.size() > 1) {
                String names = sharing.stream().map(Terminal::id).collect(Collectors.joining(", "));
                problem("attendance.terminals", address + " for " + names, "a line for each");
              }
            });
  }

  private @Nullable ZoneId zone(String where, String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      problem(where, name, "a zone, as Asia/Shanghai");
      return null;
    }
  }

  private <E extends Enum<E>> @Nullable E constant(String where, Class<E> type, String text) {
    for (E each : type.getEnumConstants()) {
      if (lower(each).equals(text)) {
        return each;
      }
    }
    String all =
        Arrays.stream(type.getEnumConstants())
            .map(ConfiguredTerminals::lower)
            .collect(Collectors.joining(" or "));
    problem(where, text, all);
    return null;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void problem(String where, String found, String expected) {
    problems.add(where + ": found " + found + ", expected " + expected);
  }
}
