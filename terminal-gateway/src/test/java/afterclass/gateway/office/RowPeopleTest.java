package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.roster.ImportKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that questions show whom and what their rows are about. */
class RowPeopleTest {

  @Test
  void theOnlySheetOfAWorkbookNamesItsRowsToo() {
    Reading reading =
        TypedBook.read(
            ImportKind.LEAVE,
            Map.of(),
            TypedBook.sheet(
                "11月", "教职工请假登记表（2026年11月）", "序号|姓名|所在组|请假类别|请假时间|天数", "1|张伟|语组|事假|11月31日|1"));
    assertEquals(
        List.of("张伟 · 语组 · 事假 · 11月31日 · 1"),
        reading.people().values().stream().distinct().toList());
  }
}
