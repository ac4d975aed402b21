package afterclass.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameContaining;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The architecture rules between packages, each by a name that states what it separates. */
final class HouseRules {
  private static final String RULES = "afterclass.rules..";
  private static final String ENGINE_CLI = "afterclass.rules.cli..";
  private static final String GATEWAY = "afterclass.gateway..";
  private static final String SIMULATOR = "afterclass.simulator..";

  /** The rooms of the web that its jobs share. */
  private static final String[] SHARED = shared("page", "problem", "guard", "form", "openapi");

  /** The rule that also detects a cycle between a package and its own sub-package. */
  static final String PACKAGES = "no circles among the packages";

  private HouseRules() {}

  private static String[] shared(String... rooms) {
    return Stream.of(rooms).map("afterclass.gateway.web.%s.."::formatted).toArray(String[]::new);
  }

  /** Returns all rules by name, in alphabetical order. */
  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new TreeMap<>();
    direction(rules);
    insideTheEngine(rules);
    insideTheGateway(rules);
    insideTheSimulator(rules);
    everywhere(rules);
    return rules;
  }

  private static void direction(Map<String, ArchRule> rules) {
    rules.put(
        "the gateway never sees the simulator",
        noClasses()
            .that()
            .resideInAPackage(GATEWAY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SIMULATOR));
    rules.put(
        "no circles among the rooms of the engine",
        slices().matching("afterclass.rules.(*)..").should().beFreeOfCycles());
    rules.put(
        "no circles among the rooms of the gateway",
        slices().matching("afterclass.gateway.(*)..").should().beFreeOfCycles());
    rules.put(
        "no circles inside the store, and what its parts share sees none of them",
        slices().assignedFrom(partsOfTheStore()).should().beFreeOfCycles());
    rules.put(
        "no circles among the rooms of the simulator",
        slices().matching("afterclass.simulator.(*)..").should().beFreeOfCycles());
    // The rule for packages counts a package and its sub-packages as one, so a cycle between them
    // needs this rule.
    rules.put(PACKAGES, slices().matching("afterclass.(**)").should().beFreeOfCycles());
  }

  /**
   * Returns the slices of the store: each package under {@code store}, and {@code store} itself.
   */
  private static SliceAssignment partsOfTheStore() {
    String store = "afterclass.gateway.store";
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.equals(store) && !name.startsWith(store + ".")) {
          return SliceIdentifier.ignore();
        }
        return SliceIdentifier.of(
            name.substring(store.length()).replaceAll("^\\.|(?<=\\w)\\..*", ""));
      }

      @Override
      public String getDescription() {
        return "parts of the store";
      }
    };
  }

  private static void insideTheEngine(Map<String, ArchRule> rules) {
    rules.put(
        "the engine sees only itself and java",
        classes()
            .that()
            .resideInAPackage(RULES)
            .and(not(isPolicyReader()))
            .and()
            .resideOutsideOfPackage(ENGINE_CLI)
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(RULES, "java..", "org.jspecify.annotations..")));
    rules.put(
        "the engine's command line sees only the engine, java and picocli",
        classes()
            .that()
            .resideInAPackage(ENGINE_CLI)
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(RULES, "java..", "org.jspecify.annotations..", "picocli..")));
    rules.put(
        "the engine does no I/O but at its command line and in its policy reader",
        noClasses()
            .that()
            .resideInAPackage(RULES)
            .and(not(isPolicyReader()))
            .and()
            .resideOutsideOfPackage(ENGINE_CLI)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql.."));
  }

  private static DescribedPredicate<JavaClass> isPolicyReader() {
    return DescribedPredicate.describe(
        "the policy reader",
        type -> type.getName().matches("afterclass\\.rules\\.policy\\.PolicyReader(\\$.*)?"));
  }

  private static void insideTheGateway(Map<String, ArchRule> rules) {
    rules.put(
        "wire and protocol are pure",
        noClasses()
            .that()
            .resideInAnyPackage("afterclass.gateway.wire..", "afterclass.gateway.protocol..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "afterclass.gateway.link..",
                "afterclass.gateway.journal..",
                "afterclass.gateway.session..",
                "afterclass.gateway.store..",
                "io.micronaut..",
                "java.sql..",
                "javax.sql..",
                "java.nio.file..",
                "java.net.."));
    rules.put(
        "protocols do not see one another",
        slices().matching("afterclass.gateway.protocol.(*)..").should().notDependOnEachOther());
    rules.put(
        "only link.serial sees jSerialComm",
        onlyFrom("afterclass.gateway.link.serial..", "com.fazecast.."));
    rules.put(
        "only paper sees PDFBox",
        onlyFrom("afterclass.gateway.paper..", "org.apache.pdfbox..", "org.apache.fontbox.."));
    rules.put("only feed sees ical4j", onlyFrom("afterclass.gateway.feed..", "net.fortuna.."));
    rules.put(
        "only link.mqtt sees Paho and Moquette",
        onlyFrom("afterclass.gateway.link.mqtt..", "org.eclipse.paho..", "io.moquette.."));
    rules.put(
        "only the links see Netty, and what answers forms that it could not read",
        noClasses()
            .that(resideInAPackage(GATEWAY))
            .and(not(resideInAPackage("afterclass.gateway.link..")))
            .and(not(nameContaining("BrokenForms")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.netty.."));
    rules.put(
        "only store sees SQL",
        onlyFrom(
            "afterclass.gateway.store..",
            "java.sql..",
            "javax.sql..",
            "org.sqlite..",
            "io.micronaut.data..",
            "org.flywaydb.."));
    rules.put(
        "no circles among the jobs of the web",
        slices().matching("afterclass.gateway.web.(*)..").should().beFreeOfCycles());
    rules.put(
        "what the jobs of the web share sees no job",
        noClasses()
            .that()
            .resideInAnyPackage(SHARED)
            .should()
            .dependOnClassesThat(
                resideInAPackage("afterclass.gateway.web..").and(not(resideInAnyPackage(SHARED)))));
    rules.put(
        "in a job of the web only its controllers see requests, answers and pages",
        noClasses()
            .that()
            .resideInAPackage("afterclass.gateway.web.*..")
            .and(not(resideInAnyPackage(SHARED)))
            .and(not(isController()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "io.micronaut.http..",
                "io.micronaut.views..",
                "io.micronaut.security..",
                "io.swagger.."));
    rules.put(
        "only the rim sees Micronaut",
        noClasses()
            .that()
            .resideInAPackage(GATEWAY)
            .and(
                not(
                    resideInAnyPackage(
                        "afterclass.gateway.wiring..", "afterclass.gateway.web..",
                        "afterclass.gateway.store..", "afterclass.gateway.security..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micronaut.."));
  }

  /**
   * Returns a predicate for controllers, their requests and answers by name, and generated classes.
   */
  private static DescribedPredicate<JavaClass> isController() {
    return DescribedPredicate.describe(
        "a controller",
        type ->
            type.getName()
                .matches(
                    ".*[.](?:[$].*|\\w*(?:Api|Page|Pages|Parameters|Answers|Refusals)(?:[$].*)?)"));
  }

  private static ArchRule onlyFrom(String room, String... libraries) {
    return noClasses()
        .that(resideInAPackage(GATEWAY))
        .and(not(resideInAPackage(room)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }

  private static void insideTheSimulator(Map<String, ArchRule> rules) {
    rules.put(
        "virtual terminals never see the gateway's decoders",
        noClasses()
            .that()
            .resideInAPackage("afterclass.simulator.terminal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("afterclass.gateway.protocol..", "afterclass.gateway.wire.."));
    rules.put(
        "the auditor never sees the engine",
        noClasses()
            .that()
            .resideInAPackage("afterclass.simulator.check..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(RULES));
  }

  private static void everywhere(Map<String, ArchRule> rules) {
    for (Class<?> type :
        List.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            ZonedDateTime.class,
            OffsetDateTime.class)) {
      rules.put(
          "nobody calls " + type.getSimpleName() + ".now(); ask the injected InstantSource",
          noClasses().should().callMethod(type, "now"));
    }
    rules.put(
        "nobody calls System.currentTimeMillis(); ask the injected InstantSource",
        noClasses().should().callMethod(System.class, "currentTimeMillis"));
    rules.put(
        "nobody calls new Random(); give it a seed",
        noClasses().should().callConstructor(Random.class));
    rules.put(
        "nobody calls Math.random(); use a seeded generator",
        noClasses().should().callMethod(Math.class, "random"));
    rules.put(
        "every package says @NullMarked",
        classes().that().areTopLevelClasses().should(beInMarkedPackage()));
  }

  private static ArchCondition<JavaClass> beInMarkedPackage() {
    return new ArchCondition<>("be in a package marked @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(
                type, marked, type.getName() + " is in a package without @NullMarked"));
      }
    };
  }
}
