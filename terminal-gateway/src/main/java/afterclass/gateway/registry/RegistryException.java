package afterclass.gateway.registry;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import java.util.List;
import java.util.stream.Collectors;

/** What was asked of the registry cannot be done; nothing was changed. */
public final class RegistryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Complaint> complaints;

  /** With everything that is wrong. */
  public RegistryException(List<Complaint> complaints) {
    super(complaints.stream().map(Complaint::toString).collect(Collectors.joining("\n")));
    this.complaints = List.copyOf(complaints);
  }

  /** A refusal with one complaint: what was found where, and what was expected. */
  RegistryException(String where, String found, Phrase expected) {
    this(List.of(new Complaint(where, found, expected)));
  }

  /** Everything that is wrong, in the order in which it was found, as settings have it. */
  public List<String> problems() {
    return complaints.stream().map(Complaint::toString).toList();
  }

  /** The same as a part of a sentence. */
  public Phrase said() {
    return words -> String.join(words.text("list.separator"), in(words));
  }

  /** The same in a reader's words, a sentence each. */
  public List<String> in(Messages words) {
    return complaints.stream().map(complaint -> complaint.in(words)).toList();
  }
}
