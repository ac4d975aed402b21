package afterclass.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests that the three modules keep the architecture rules. */
class ArchitectureTest {
  private static final String PLANTED = "planted";

  /**
   * What Micronaut generates beside an introspected class. A mixin of the store makes it name the
   * store's converters, in the package of a record that names none; the record itself is checked.
   */
  private static final Pattern GENERATED = Pattern.compile(".*/\\$[^/]+\\$Introspection\\.class");

  private static JavaClasses house() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .withImportOption(location -> !location.matches(GENERATED))
        .importPackages("afterclass");
  }

  @TestFactory
  Stream<DynamicTest> wallStands() {
    JavaClasses house = house();
    return HouseRules.all().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(), () -> rule.getValue().allowEmptyShould(true).check(house)));
  }

  @Test
  void houseHasItsThreeModules() {
    JavaClasses house = house();
    for (String room :
        List.of(
            "afterclass.rules.AttendanceEngine",
            "afterclass.gateway.cli.GatewayMain",
            "afterclass.simulator.cli.SimulatorMain")) {
      assertTrue(house.contain(room), room + " was not read: the rules would hold of nothing");
    }
  }

  /** Each rule is run against a planted violation, since a rule that cannot fail is useless. */
  @TestFactory
  Stream<DynamicTest> wallCatchesItsPlantedViolation() {
    JavaClasses planted =
        new ClassFileImporter()
            .withImportOption(location -> location.contains("/" + PLANTED + "/"))
            .importPackages("afterclass");
    return HouseRules.all().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () ->
                        assertEquals(
                            true,
                            rule.getValue().allowEmptyShould(true).evaluate(planted).hasViolation(),
                            "no planted class breaks: " + rule.getKey())));
  }

  /**
   * The rule for packages treats a package and its sub-packages as one, so only this rule can
   * detect the cycle.
   */
  @Test
  void circleOfAPackageWithItsSubPackageIsSeen() {
    JavaClasses nested =
        new ClassFileImporter().importPackages("afterclass.gateway.nest." + PLANTED);
    List<String> broken =
        HouseRules.all().entrySet().stream()
            .filter(rule -> rule.getKey().startsWith("no circles"))
            .filter(rule -> rule.getValue().allowEmptyShould(true).evaluate(nested).hasViolation())
            .map(Map.Entry::getKey)
            .toList();
    assertEquals(List.of(HouseRules.PACKAGES), broken);
  }
}
