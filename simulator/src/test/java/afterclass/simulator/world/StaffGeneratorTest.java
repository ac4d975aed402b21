package afterclass.simulator.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import afterclass.simulator.people.Habit;
import afterclass.simulator.scenario.Person;
import afterclass.simulator.scenario.Scenario;
import afterclass.simulator.scenario.ScenarioReader;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of enlarging the school of a scenario. */
class StaffGeneratorTest {
  private static Stream<Person> everybody(Scenario scenario) {
    return Stream.concat(
        StaffGenerator.of(scenario.crowd(), new SplittableRandom(scenario.seed())).stream(),
        scenario.people().stream());
  }

  @Test
  void aLargerSchoolKeepsThePeopleOfTheScenarioAndNumbersTheOthersAfterThem() throws IOException {
    Scenario demo = ScenarioReader.named("demo");
    Scenario large = StaffGenerator.enlarged(demo, 200);
    assertEquals(200, large.size());
    assertEquals(everybody(demo).toList(), everybody(large).limit(40).toList());
    assertEquals(200, everybody(large).map(Person::no).distinct().count());
    assertEquals(200, everybody(large).map(Person::card).distinct().count());
    assertEquals("T200", everybody(large).skip(199).findFirst().orElseThrow().no());
    assertEquals(
        demo.crowd().getOrDefault(Habit.SUBSTITUTE, 0).longValue(),
        everybody(large).filter(person -> person.habit() == Habit.SUBSTITUTE).count());
    assertEquals(large, StaffGenerator.enlarged(demo, 200));
  }

  @Test
  void aSmallerSchoolIsNone() throws IOException {
    Scenario demo = ScenarioReader.named("demo");
    assertThrows(IllegalArgumentException.class, () -> StaffGenerator.enlarged(demo, 39));
  }
}
