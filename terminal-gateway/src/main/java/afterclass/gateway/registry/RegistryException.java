package afterclass.gateway.registry;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;
import java.util.List;
import java.util.stream.Collectors;

/** Signals a refused request to the registry; nothing was changed. */
public final class RegistryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<RegistrationFault> complaints;

  /** Creates an exception with all faults. */
  public RegistryException(List<RegistrationFault> complaints) {
    super(complaints.stream().map(RegistrationFault::toString).collect(Collectors.joining("\n")));
    this.complaints = List.copyOf(complaints);
  }

  /** Creates an exception with one fault: what was found where, and what was expected. */
  RegistryException(String where, String found, Phrase expected) {
    this(List.of(new RegistrationFault(where, found, expected)));
  }

  /** Returns the faults in the order of the checks, in the words of settings. */
  public List<String> problems() {
    return complaints.stream().map(RegistrationFault::toString).toList();
  }

  /** Returns the faults as part of a sentence. */
  public Phrase said() {
    return words -> String.join(words.text("list.separator"), in(words));
  }

  /** Returns the faults in a reader's language, one sentence each. */
  public List<String> in(Messages words) {
    return complaints.stream().map(complaint -> complaint.in(words)).toList();
  }
}
