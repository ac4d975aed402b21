package afterclass.gateway.wiring;

import afterclass.gateway.notice.NoticeKind;
import afterclass.gateway.outbox.Way;
import afterclass.gateway.outbox.Ways;
import afterclass.gateway.outbox.mail.MailServer;
import afterclass.gateway.outbox.mail.SmtpMail;
import afterclass.gateway.outbox.robot.DingTalkRobot;
import afterclass.gateway.outbox.robot.FeishuRobot;
import afterclass.gateway.outbox.robot.RobotAddress;
import afterclass.gateway.outbox.robot.RobotCall;
import afterclass.gateway.outbox.robot.WeComRobot;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.settings.MessageSettings;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Setting;
import afterclass.gateway.wire.Bytes;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways out of the service, as the settings file names them: the list of all that there are. */
final class OutgoingWays {
  /** Longest time for each step of a sending, and for a robot's whole call. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What robots tell if the settings do not say. */
  private static final Set<NoticeKind> USUAL =
      EnumSet.of(
          NoticeKind.FORFEIT,
          NoticeKind.CASE,
          NoticeKind.REQUEST,
          NoticeKind.TERMINAL,
          NoticeKind.LOG);

  private OutgoingWays() {}

  /** Returns the ways that are set up. */
  static Ways of(SchoolSettings settings, InstantSource clock) {
    RobotCall call = new RobotCall(PATIENCE);
    Stream<Optional<? extends Way>> all =
        Stream.of(
            mail(settings).map(server -> new SmtpMail(server, clock)),
            robot(settings, MessageSettings.WECOM, "").map(to -> new WeComRobot(to, call)),
            robot(settings, MessageSettings.DINGTALK, settings.of(MessageSettings.DINGTALK_SECRET))
                .map(to -> new DingTalkRobot(to, call, clock)),
            robot(settings, MessageSettings.FEISHU, settings.of(MessageSettings.FEISHU_SECRET))
                .map(to -> new FeishuRobot(to, call, clock)));
    return new Ways(all.flatMap(way -> way.stream().map(Function.<Way>identity())).toList());
  }

  private static Optional<MailServer> mail(SchoolSettings settings) {
    String host = settings.of(MessageSettings.MAIL_HOST);
    if (host.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MailServer(
            host,
            settings.of(MessageSettings.MAIL_PORT),
            MailServer.Encryption.valueOf(
                settings.of(MessageSettings.MAIL_ENCRYPTION).toUpperCase(Locale.ROOT)),
            settings.of(MessageSettings.MAIL_USER),
            new Secret(Bytes.ofUtf8(settings.of(MessageSettings.MAIL_PASSWORD))),
            settings.of(MessageSettings.MAIL_SENDER),
            PATIENCE));
  }

  private static Optional<RobotAddress> robot(
      SchoolSettings settings, Setting<String> address, String secret) {
    String webhook = settings.of(address);
    return webhook.isEmpty()
        ? Optional.empty()
        : Optional.of(new RobotAddress(URI.create(webhook), secret));
  }

  /** Returns the kinds that robots tell. */
  static Set<NoticeKind> robotKinds(SchoolSettings settings) {
    List<String> said = settings.of(MessageSettings.ROBOT_KINDS);
    return said.isEmpty()
        ? USUAL
        : said.stream()
            .flatMap(code -> NoticeKind.of(code).stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(NoticeKind.class)));
  }

  /** Returns what is missing between several settings; empty if they fit. */
  static List<String> problems(SchoolSettings settings) {
    List<String> problems = new ArrayList<>();
    boolean mail = !settings.of(MessageSettings.MAIL_HOST).isEmpty();
    if (mail && settings.of(MessageSettings.MAIL_SENDER).isEmpty()) {
      problems.add(
          missing(
              MessageSettings.MAIL_SENDER,
              "an address to send from, since " + MessageSettings.MAIL_HOST.key() + " is set"));
    }
    if (mail
        && settings.of(MessageSettings.MAIL_ENCRYPTION).equals("none")
        && !here(settings.of(MessageSettings.MAIL_HOST))) {
      problems.add(
          MessageSettings.MAIL_ENCRYPTION.key()
              + ": found none, expected starttls or tls for a server that is not this machine");
    }
    boolean user = !settings.of(MessageSettings.MAIL_USER).isEmpty();
    boolean password = !settings.of(MessageSettings.MAIL_PASSWORD).isEmpty();
    if (user != password) {
      problems.add(
          missing(
              user ? MessageSettings.MAIL_PASSWORD : MessageSettings.MAIL_USER,
              "user and password, or neither"));
    }
    signed(settings, MessageSettings.DINGTALK, MessageSettings.DINGTALK_SECRET, problems);
    signed(settings, MessageSettings.FEISHU, MessageSettings.FEISHU_SECRET, problems);
    return problems;
  }

  private static void signed(
      SchoolSettings settings,
      Setting<String> address,
      Setting<String> secret,
      List<String> problems) {
    if (settings.of(address).isEmpty() && !settings.of(secret).isEmpty()) {
      problems.add(missing(address, "the address of the robot whose secret is set"));
    }
  }

  private static String missing(Setting<?> setting, String expected) {
    return setting.key() + ": found nothing, expected " + expected;
  }

  private static boolean here(String host) {
    try {
      return host.equals("localhost")
          || (host.matches("[0-9.:]+") && InetAddress.getByName(host).isLoopbackAddress());
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
