package afterclass.gateway.office.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of cells that name services. */
class ServiceTextTest {
  private static final ServiceText PLAN =
      ServiceText.of(
          List.of(
              service("morning-reading", "早读", "Morning reading"),
              service("noon", "午间服务", "Noon service"),
              service("club", "社团活动", "Club"),
              service("tutoring", "作业辅导", "Homework tutoring"),
              service("bus-duty", "校车值班", "School bus duty"),
              service("stair-duty", "楼梯值班", "Stair duty"),
              service("floor-duty", "楼层值班", "Floor duty"),
              service("playground-duty", "操场值班", "Playground duty"),
              service("gate-duty", "大门口值班", "Gate duty"),
              service("duty-leader", "带班领导", "Leader in charge"),
              service("overtime", "节假日加班", "Holiday overtime")));

  private static ServiceName service(String id, String zh, String en) {
    return new ServiceName(id, List.of(zh, en), "");
  }

  private static String text(ServiceText.ServiceRead read) {
    String ids = String.join("|", read.ids());
    String remark = read.remark().isEmpty() ? "" : "(" + read.remark() + ")";
    return switch (read.certainty()) {
      case EXACT -> "=" + ids + remark;
      case PROPOSED -> "~" + ids + remark;
      case SEVERAL -> read.written() + "?" + read.ids().size() + remark;
      case UNKNOWN -> read.written() + "!" + remark;
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "早读 > =morning-reading",
        "早 读 > =morning-reading",
        "morning-reading > =morning-reading",
        "Club > =club",
        "CLUB > =club",
        "早读、作业辅导 > =morning-reading =tutoring",
        "早读，午间 > =morning-reading ~noon",
        "午间\\n辅导 > ~noon ~tutoring",
        "午间 辅导 > ~noon ~tutoring",
        "早读/社团 > =morning-reading ~club",
        "早读+午间 > =morning-reading ~noon",
        "早读和午间 > =morning-reading ~noon",
        "午间、早读、辅导 > ~noon =morning-reading ~tutoring",
        "社团活动（合唱） > =club(合唱)",
        "社团活动 (管乐) > =club(管乐)",
        "社团（合唱、舞蹈） > ~club(合唱、舞蹈)",
        "社团 > ~club",
        "校车 > ~bus-duty",
        "校车（1号车） > ~bus-duty(1号车)",
        "楼梯（东） > ~stair-duty(东)",
        "一楼楼梯（东） > ~stair-duty(东)",
        "二楼楼层 > ~floor-duty",
        "操场 > ~playground-duty",
        "大门口 > ~gate-duty",
        "大门 > ~gate-duty",
        "校门口 > ~gate-duty",
        "带班领导 > =duty-leader",
        "带班 > ~duty-leader",
        "晨读 > ~morning-reading",
        "早自习 > ~morning-reading",
        "午托 > ~noon",
        "中午 > ~noon",
        "大操场值班 > ~playground-duty",
        "值班 > 值班?5",
        "班级早读 > ~morning-reading",
        "早读午间 > 早读午间?2",
        "舞蹈 > 舞蹈!",
        "都 > 都!",
        "全部 > 全部!",
        "√ > √!",
        "一楼 > 一楼!",
        "早 > 早!",
        "早读、/ > =morning-reading",
        "/ > ''",
        "— > ''",
        "无 > ''",
      })
  void read(String written, String read) {
    String cell = written.replace("\\n", "\n");
    String found =
        PLAN.read(cell).stream().map(ServiceTextTest::text).collect(Collectors.joining(" "));
    assertEquals(read, found);
  }

  @Test
  void otherPlanHasItsOwnNames() {
    ServiceText other =
        ServiceText.of(
            List.of(
                service("early-reading", "早读", "Early reading"),
                service("noon-rest", "午休", "Noon rest"),
                service("after-school", "课后服务", "After-school service")));
    assertEquals("=noon-rest", text(other.readOne("午休")));
    assertEquals("~after-school", text(other.readOne("延时服务")));
    assertEquals("~early-reading", text(other.readOne("晨读")));
    assertEquals("~noon-rest", text(other.readOne("午托")));
    assertEquals("社团!", text(other.readOne("社团")));
  }

  @Test
  void nameOfTwoServicesIsAsked() {
    ServiceText two =
        ServiceText.of(List.of(service("early", "早读", "Early"), service("late", "早读", "Late")));
    assertEquals("早读?2", text(two.readOne("早读")));
  }
}
