package afterclass.gateway.protocol.zkpush;

import java.time.Instant;
import java.time.ZoneId;

/** How a terminal is told to behave, the answer to its handshake. */
final class ZkOptions {
  /** How often it asks for commands, in seconds. */
  static final int DELAY = 10;

  /** How long it waits before it repeats what was not taken, in seconds. */
  static final int ERROR_DELAY = 30;

  private static final int HOUR = 3_600;
  private static final int MINUTE = 60;

  private ZkOptions() {}

  /**
   * The options. The stamps are None on purpose: a stamp makes some terminals skip records (9999)
   * or hand over their whole memory at each start (0), and the maker himself calls them flawed;
   * what is missing is found by sums instead. Pictures and fingerprints are not asked for. The push
   * version is one below those that encrypt.
   *
   * @param serial the terminal's serial number
   * @param zone zone of its clock, which it sets by this
   * @param now for the offset that is in force
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

  /** Whole hours as hours, others as minutes: 8, -3, 330. */
  static int timeZone(int seconds) {
    return seconds % HOUR == 0 ? seconds / HOUR : seconds / MINUTE;
  }
}
