package afterclass.gateway.outbox.robot;

import afterclass.gateway.outbox.Letter;
import afterclass.gateway.outbox.SendResult;
import afterclass.gateway.outbox.Way;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A group robot of Feishu (飞书自定义机器人). With a secret (签名校验) the body carries the time in seconds and
 * the HMAC-SHA256 of nothing under {@code time + "\n" + secret}, as Base64. An answer other than
 * {@code code} 0 (older ones: {@code StatusCode}) is a refusal, such as 19021 for a wrong
 * signature, 19024 for a missing keyword and 11232 for too many calls.
 */
public final class FeishuRobot implements Way {
  /** Its name in settings, in the store and in bundles. */
  public static final String NAME = "feishu";

  private final RobotAddress robot;
  private final RobotCall call;
  private final InstantSource clock;

  /** Creates the robot at an address. */
  public FeishuRobot(RobotAddress robot, RobotCall call, InstantSource clock) {
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
    Map<String, Object> body = new LinkedHashMap<>();
    if (!robot.secret().isEmpty()) {
      long time = clock.instant().getEpochSecond();
      body.put("timestamp", String.valueOf(time));
      body.put("sign", RobotCall.sign(time + "\n" + robot.secret(), ""));
    }
    body.put("msg_type", "text");
    body.put("content", Map.of("text", letter.text()));
    return call.post(
        robot.address(),
        body,
        List.of("code", "StatusCode"),
        List.of("msg", "StatusMessage"),
        robot.secret());
  }
}
