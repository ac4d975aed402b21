package afterclass.gateway.session;

import afterclass.gateway.credential.Credential;
import afterclass.gateway.credential.CredentialFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A check for cards that no registered terminal can report in its credential form: their holders
 * would have no punches.
 */
public final class CardFit {
  private final Map<String, CredentialFormat> forms = new TreeMap<>();

  /**
   * Creates a check against the terminals of a school.
   *
   * @param terminals the fully known terminals
   * @param others the forms of other terminals, by their ids
   */
  public CardFit(List<Terminal> terminals, Map<String, CredentialFormat> others) {
    forms.putAll(others);
    terminals.forEach(terminal -> forms.put(terminal.id(), terminal.credentialForm()));
  }

  /**
   * Returns the terminals that should report a card but cannot, each with its form; empty if one
   * can, or none is expected to.
   *
   * @param card as entered by the office; a terminal's own user number concerns that terminal only
   */
  public String cannotSay(String card) {
    Optional<String> owner = owner(card);
    Map<String, CredentialFormat> asked = new TreeMap<>(forms);
    asked
        .entrySet()
        .removeIf(
            each ->
                owner.isPresent()
                    ? !each.getKey().equals(owner.get())
                    : each.getValue() == CredentialFormat.STAFF_NUMBER);
    boolean one =
        asked.values().stream()
            .anyMatch(
                form ->
                    owner.isPresent() ? form != CredentialFormat.STAFF_NUMBER : form.canSay(card));
    return one
        ? ""
        : asked.entrySet().stream()
            .map(each -> each.getKey() + " (" + each.getValue().setting() + ")")
            .collect(Collectors.joining(", "));
  }

  /**
   * Returns the id of the terminal that a user number belongs to; empty for a card or staff number.
   */
  private static Optional<String> owner(String card) {
    return Credential.of(card) instanceof Credential.User user ? user.terminal() : Optional.empty();
  }
}
