package afterclass.rules.requirement;

import afterclass.rules.source.ListReader;
import afterclass.rules.source.Node;
import afterclass.rules.source.Problems;
import afterclass.rules.source.Section;
import afterclass.rules.source.ValueReader;
import afterclass.rules.source.Values;
import java.util.List;

/**
 * A reader of service selections: {@code any} (all but computed ones), {@code duty}, {@code {block:
 * noon}} or {@code {services: [club, tutoring]}}. It returns the selected services as a bit set.
 *
 * @param declarations declarations of the file
 */
record Selector(PolicyDeclarations declarations) implements ValueReader<Long> {

  @Override
  public Long read(Node node, String what, Problems problems) {
    if (node instanceof Node.Mapping) {
      return named(Section.of(node, what, problems));
    }
    String word = node instanceof Node.Scalar scalar ? scalar.text() : "";
    if (word.equals("any")) {
      return declarations.services().guardable();
    }
    if (word.equals("duty")) {
      return declarations.services().duty() & declarations.services().guardable();
    }
    problems.add(
        node.line(),
        node.shown() + " as " + what,
        "any, duty, {block: …} or {services: […]}",
        "correct it");
    return standIn();
  }

  private long named(Section section) {
    ServiceTable services = declarations.services();
    Node block = section.optional("block");
    Node list = section.optional("services");
    section.end();
    if ((block == null) == (list == null)) {
      section
          .problems()
          .add(
              section.line(),
              (block == null ? "neither" : "both") + " of block and services in " + section.what(),
              "one of them",
              "write one of them");
    }
    long set = 0;
    if (block != null) {
      String what = "block of " + section.what();
      set = services.block(block(declarations).read(block, what, section.problems()));
      set &= services.guardable();
    }
    if (list != null) {
      ValueReader<String> guardable =
          Values.reference("service with hours of its own", services.ids(services.guardable()));
      List<String> ids =
          new ListReader<>(guardable)
              .read(list, "services of " + section.what(), section.problems());
      for (String id : ids) {
        set |= id.isEmpty() ? 0 : 1L << services.position(id);
      }
    }
    return set;
  }

  static ValueReader<String> block(PolicyDeclarations declarations) {
    return Values.reference("block", declarations.blocks());
  }

  @Override
  public Long standIn() {
    return 0L;
  }
}
