package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The desk of an administrator, zhang, in a school of 200, shared by the tests of a class; it knows
 * which forms were sent from it.
 */
final class LargeSchoolDesk implements AfterAllCallback {
  /** How many people there are. */
  static final int PEOPLE = 200;

  private final boolean links;
  private final List<String> templates;
  private final Set<SentForm> sent = new LinkedHashSet<>();

  /** What is open: also where there is no browser, and the class is skipped. */
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  /**
   * A desk that is not there yet.
   *
   * @param links whether the service listens to its terminals
   * @param templates those whose forms are sent from this desk
   */
  LargeSchoolDesk(boolean links, List<String> templates) {
    this.links = links;
    this.templates = templates;
  }

  /** The templates whose forms are sent from this desk. */
  List<String> templates() {
    return templates;
  }

  /** An office without people. */
  Office office(Path folder) {
    Office office = new Office(folder, links);
    open.push(office);
    return office;
  }

  /** Somebody at a browser of their own in an office. */
  Visitor visitor(Office office) {
    Visitor visitor = new Visitor(office, 1200, 900, sent::add);
    open.push(visitor);
    return visitor;
  }

  /** The forms of the templates that nobody has sent, and templates that have no form. */
  void assertEveryFormSent() throws IOException {
    List<TemplateForm> all = TemplateForm.all();
    assertEquals(
        List.of(),
        all.stream()
            .filter(form -> templates.contains(form.template()))
            .filter(form -> sent.stream().noneMatch(form::is))
            .toList(),
        () -> "sent: " + sent.stream().map(f -> f.method() + " " + f.path()).distinct().toList());
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    while (!open.isEmpty()) {
      open.pop().close();
    }
  }
}
