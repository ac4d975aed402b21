package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** The options that tell a terminal how to behave, in the answer to its handshake. */
final class ZkOptions {
  /** The interval at which a terminal asks for commands, in seconds. */
  static final int DELAY = 10;

  /** The time after which a terminal repeats an upload that was not accepted, in seconds. */
  static final int ERROR_DELAY = 30;

  /** The push version stated to terminals in access mode, the last one without encryption. */
  private static final String VERSION = "3.0.1";

  private static final int CODE_LENGTH = 32;
  private static final int HOUR = 3_600;
  private static final int MINUTE = 60;

  private ZkOptions() {}

  /**
   * Returns the options. The stamps are None on purpose: a stamp makes some terminals skip records
   * (9999) or upload their whole memory at each start (0), and the maker itself calls them flawed;
   * missing records are found by sums instead. Pictures and fingerprints are not requested. The
   * push version is the last one without encryption.
   *
   * @param serial the terminal's serial number
   * @param zone zone of its clock, which the terminal sets by this
   * @param now time whose offset is in force
   */
  static String text(String serial, ZoneId zone, Instant now) {
    return String.join(
        "\n",
        "GET OPTION FROM: " + serial,
        "ATTLOGStamp=None",
        "OPERLOGStamp=None",
        "ATTPHOTOStamp=None",
        "ErrorDelay=" + ERROR_DELAY,
        "Delay=" + DELAY,
        "TransTimes=00:00;14:05",
        "TransInterval=1",
        "TransFlag=TransData AttLog\tOpLog",
        "TimeZone=" + timeZone(zone.getRules().getOffset(now).getTotalSeconds()),
        "Realtime=1",
        "Encrypt=None",
        "ServerVer=2.3.0",
        "PushProtVer=2.3.0",
        "SupportPing=1",
        "");
  }

  /**
   * Returns the answer in access mode: that the terminal is registered, and how to behave. It may
   * upload its entries, but no data of users or biometrics.
   */
  static String access(String serial) {
    return String.join("\n", "registry=ok", registryCode(serial), "ServerVersion=" + VERSION)
        + "\n"
        + configuration(serial, "PushProtVer");
  }

  /** Returns the options in access mode, for a terminal that asks again. */
  static String configuration(String serial) {
    return "ServerVersion=" + VERSION + "\n" + configuration(serial, "PushVersion");
  }

  private static String configuration(String serial, String version) {
    return String.join(
        "\n",
        "ServerName=attendance",
        version + "=" + VERSION,
        "ErrorDelay=" + ERROR_DELAY,
        "RequestDelay=" + DELAY,
        "TransTimes=00:00;14:05",
        "TransInterval=1",
        "TransTables=Transaction",
        "Realtime=1",
        "SessionID=" + code("session", serial),
        "TimeoutSec=" + ERROR_DELAY,
        "");
  }

  /** Returns the code that the terminal shows from then on; not secret, unlike its key. */
  static String registryCode(String serial) {
    return "RegistryCode=" + code("registry", serial);
  }

  private static String code(String what, String serial) {
    return Bytes.ofUtf8(what + " " + serial).sha256().substring(0, CODE_LENGTH);
  }

  /** Returns the time for a terminal that sets its clock by it: packed in UTC, and the offset. */
  static String time(ZoneId zone, Instant now) {
    int minutes = zone.getRules().getOffset(now).getTotalSeconds() / MINUTE;
    return String.format(
        Locale.ROOT,
        "DateTime=%d,ServerTZ=%s%02d%02d",
        ZkEntries.packed(LocalDateTime.ofInstant(now, ZoneOffset.UTC)),
        minutes < 0 ? "-" : "+",
        Math.abs(minutes) / MINUTE,
        Math.abs(minutes) % MINUTE);
  }

  /** Returns an offset in hours if it is whole hours, else in minutes: 8, -3, 330. */
  static int timeZone(int seconds) {
    return seconds % HOUR == 0 ? seconds / HOUR : seconds / MINUTE;
  }
}
