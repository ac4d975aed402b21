package afterclass.gateway.outbox.robot;

import afterclass.gateway.outbox.Letter;
import afterclass.gateway.outbox.SendResult;
import afterclass.gateway.outbox.Way;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * A group robot of DingTalk (钉钉自定义机器人). With a secret (加签) the address carries the time in
 * milliseconds and the HMAC-SHA256 of {@code time + "\n" + secret} under the secret, as Base64 and
 * escaped. An answer other than {@code errcode} 0 is a refusal, such as 310000 for a wrong
 * signature or a missing keyword and 130101 for too many calls.
 */
public final class DingTalkRobot implements Way {
  /** Its name in settings, in the store and in bundles. */
  public static final String NAME = "dingtalk";

  private final RobotAddress robot;
  private final RobotCall call;
  private final InstantSource clock;

  /** Creates the robot at an address. */
  public DingTalkRobot(RobotAddress robot, RobotCall call, InstantSource clock) {
    this.robot = robot;
    this.call = call;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SendResult send(Letter letter) {
    return call.post(
        signed(),
        Map.of("msgtype", "text", "text", Map.of("content", letter.text())),
        List.of("errcode"),
        List.of("errmsg"),
        robot.secret());
  }

  private URI signed() {
    if (robot.secret().isEmpty()) {
      return robot.address();
    }
    long time = clock.millis();
    String sign = RobotCall.sign(robot.secret(), time + "\n" + robot.secret());
    String address = robot.address().toString();
    return URI.create(
        address
            + (address.contains("?") ? "&" : "?")
            + "timestamp="
            + time
            + "&sign="
            + URLEncoder.encode(sign, StandardCharsets.UTF_8));
  }
}
