package afterclass.gateway.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.link.TopicFilters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicFiltersTest {

  @ParameterizedTest
  @CsvSource({
    "a/#,a,true",
    "a/#,a/b/c,true",
    "a/#,a/+,true",
    "a/#,ab,false",
    "#,a/b,true",
    "a/+,a/b,true",
    "a/+,a/b/c,false",
    "a/+,a,false",
    "a/+,a/#,false",
    "+/b,a/b,true",
    "a/b,+/b,false",
    "+/+,+/b,true",
    "a/b,a/b,true",
    "a/b/c,a/b,false",
    "a/b,a/#,false"
  })
  void coversWhateverFits(String filter, String other, boolean covers) {
    assertEquals(covers, TopicFilters.covers(filter, other));
  }

  @Test
  void whatAnotherCoversIsNotAskedForTwice() {
    assertEquals(
        List.of("tele/+/+", "gate/#"),
        TopicFilters.reduced(
            List.of("tele/+/+", "tele/hall/+", "gate/tag/#", "gate/#", "gate", "tele/+/+")));
  }
}
