package afterclass.rules.bench;

import afterclass.rules.bench.DroolsFacts.Day;
import afterclass.rules.bench.DroolsFacts.Finding;
import afterclass.rules.bench.DroolsFacts.Leave;
import afterclass.rules.bench.DroolsFacts.Out;
import afterclass.rules.bench.DroolsFacts.Post;
import afterclass.rules.bench.DroolsFacts.Punch;
import afterclass.rules.bench.DroolsFacts.Window;
import afterclass.rules.model.DayFacts;
import afterclass.rules.model.DayType;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/**
 * Drools with the same rules: executable model, compiled once, one base, sessions from a pool (the
 * quickest of the ways that Drools offers for one day after another).
 */
final class DroolsEngine {

  private static final String RULES = "/afterclass/rules/bench/extended-service.drl";

  private final KieSessionsPool pool;

  DroolsEngine() {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write(
        services
            .getResources()
            .newInputStreamResource(DroolsEngine.class.getResourceAsStream(RULES), "UTF-8")
            .setResourceType(ResourceType.DRL)
            .setSourcePath("src/main/resources/afterclass/rules/bench/extended-service.drl"));
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException("the Drools rules do not compile: " + errors);
    }
    KieContainer container =
        services.newKieContainer(services.getRepository().getDefaultReleaseId());
    this.pool = container.newKieSessionsPool(1);
  }

  /** Judges a day. */
  DroolsResult evaluate(DayFacts facts) {
    KieSession session = pool.newKieSession();
    try {
      DroolsResult result = new DroolsResult(facts.assignments());
      session.setGlobal("result", result);
      for (Object fact : facts(facts)) {
        session.insert(fact);
      }
      session.fireAllRules();
      return result;
    } finally {
      session.dispose();
    }
  }

  private static List<Object> facts(DayFacts facts) {
    List<Object> all = new ArrayList<>(24);
    long now = now(facts);
    all.add(
        new Day(
            facts.dayType() == DayType.SCHOOL,
            facts.signature().name().toLowerCase(Locale.ROOT),
            now,
            now >= 86_400_000_000_000L));
    int month = facts.date().getMonthValue();
    List<Window> windows = month >= 5 && month <= 9 ? DroolsPlan.SUMMER : DroolsPlan.WINTER;
    all.addAll(windows);
    for (int i = 0; i < facts.assignments().size(); i++) {
      String id = facts.assignments().get(i);
      DroolsPlan.Service service = DroolsResult.plan(id);
      all.add(new Post(id, service.block(), service.duty(), i));
    }
    facts.punches().stream()
        .mapToLong(LocalTime::toNanoOfDay)
        .filter(at -> at <= now)
        .sorted()
        .distinct()
        .forEach(at -> all.add(new Punch(at)));
    facts.leave().forEach(word -> all.add(new Leave(word)));
    facts
        .inspections()
        .forEach(
            found ->
                all.add(
                    new Finding(found.service(), found.result().name().toLowerCase(Locale.ROOT))));
    facts
        .outages()
        .forEach(out -> all.add(new Out(out.from().toNanoOfDay(), out.to().toNanoOfDay())));
    return all;
  }

  private static long now(DayFacts facts) {
    long days = facts.asOf().toLocalDate().toEpochDay() - facts.date().toEpochDay();
    return days * 86_400_000_000_000L + facts.asOf().toLocalTime().toNanoOfDay();
  }
}
