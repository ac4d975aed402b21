package afterclass.gateway.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServiceOfDayTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Test
  void linesKeepTheOrderInWhichSheetsWereAlwaysWritten() {
    List<String> sorted =
        Stream.of("T2", "T1", "T10", "T")
            .map(no -> new ServiceOfDay(DAY, no, "noon"))
            .sorted()
            .map(ServiceOfDay::staff)
            .toList();
    assertEquals(Stream.of("T1|", "T10|", "T2|", "T|").sorted().toList(), joined(sorted));
    assertEquals(List.of("T10", "T1", "T2", "T"), sorted);
  }

  private static List<String> joined(List<String> sorted) {
    return sorted.stream().map(no -> no + "|").toList();
  }

  @Test
  void datesComeFirstAndServicesLast() {
    ServiceOfDay noon = new ServiceOfDay(DAY, "T9", "noon");
    assertEquals(
        List.of(
            new ServiceOfDay(DAY, "T9", "club"),
            noon,
            new ServiceOfDay(DAY.plusDays(1), "T1", "club")),
        Stream.of(
                new ServiceOfDay(DAY.plusDays(1), "T1", "club"),
                noon,
                new ServiceOfDay(DAY, "T9", "club"))
            .sorted()
            .toList());
  }
}
