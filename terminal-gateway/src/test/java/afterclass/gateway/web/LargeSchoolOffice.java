package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The office of an administrator, zhang, in a school of 200, shared by the tests of a class; it
 * records which forms were sent.
 */
final class LargeSchoolOffice implements AfterAllCallback {
  /** Number of staff members. */
  static final int PEOPLE = 200;

  private final boolean links;
  private final List<String> templates;
  private final Set<SentForm> sent = new LinkedHashSet<>();

  /** The opened resources, also if the class is skipped for want of a browser. */
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  /**
   * Creates an office that is opened later.
   *
   * @param links whether the service listens to its terminals
   * @param templates the templates whose forms are to be sent
   */
  LargeSchoolOffice(boolean links, List<String> templates) {
    this.links = links;
    this.templates = templates;
  }

  /** Returns the templates whose forms are to be sent. */
  List<String> templates() {
    return templates;
  }

  /** Opens an office without people. */
  Office office(Path folder) {
    return office(folder, Map.of());
  }

  /** Opens an office without people, with additional settings. */
  Office office(Path folder, Map<String, Object> settings) {
    Office office = new Office(folder, links, settings);
    open.push(office);
    return office;
  }

  /** Records a form that was sent. */
  void sent(SentForm form) {
    sent.add(form);
  }

  /** Opens a separate browser in an office. */
  Visitor visitor(Office office) {
    Visitor visitor = new Visitor(office, 1200, 900, sent::add);
    open.push(visitor);
    return visitor;
  }

  /** Opens a separate phone that reaches an office at an address. */
  Visitor phone(URI home) {
    Visitor visitor = new Visitor(home, 360, 740, sent::add);
    open.push(visitor);
    return visitor.onPhone();
  }

  /** Asserts that all forms of the templates were sent, and that each template has a form. */
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
