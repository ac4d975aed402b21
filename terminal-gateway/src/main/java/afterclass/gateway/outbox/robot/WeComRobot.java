package afterclass.gateway.outbox.robot;

import afterclass.gateway.outbox.Letter;
import afterclass.gateway.outbox.SendResult;
import afterclass.gateway.outbox.Way;
import java.util.List;
import java.util.Map;

/**
 * A group robot of WeCom (企业微信群机器人): its address contains its key, and it signs nothing. An answer
 * other than {@code errcode} 0 is a refusal, such as 93000 for an invalid address and 45009 for too
 * many calls.
 */
public final class WeComRobot implements Way {
  /** Its name in settings, in the store and in bundles. */
  public static final String NAME = "wecom";

  private final RobotAddress robot;
  private final RobotCall call;

  /** Creates the robot at an address. */
  public WeComRobot(RobotAddress robot, RobotCall call) {
    this.robot = robot;
    this.call = call;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public SendResult send(Letter letter) {
    return call.post(
        robot.address(),
        Map.of("msgtype", "text", "text", Map.of("content", letter.text())),
        List.of("errcode"),
        List.of("errmsg"),
        robot.secret());
  }
}
