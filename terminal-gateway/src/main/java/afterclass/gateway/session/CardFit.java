package afterclass.gateway.session;

import afterclass.gateway.credential.CredentialForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds cards that no registered terminal can ever say in its form: whoever holds one stays without
 * a punch.
 */
public final class CardFit {
  private final Map<String, CredentialForm> forms = new TreeMap<>();

  /**
   * Cards are held against these terminals.
   *
   * @param terminals those that are known whole
   * @param others the forms of others, by their ids
   */
  public CardFit(List<Terminal> terminals, Map<String, CredentialForm> others) {
    forms.putAll(others);
    terminals.forEach(terminal -> forms.put(terminal.id(), terminal.credentialForm()));
  }

  /**
   * The terminals that would have to say a card and cannot, each with its form; empty if one can,
   * or none is registered that could be expected to.
   *
   * @param card as the office wrote it; a terminal's own number of a user is that terminal's matter
   */
  public String cannotSay(String card) {
    Optional<String> owner = owner(card);
    Map<String, CredentialForm> asked = new TreeMap<>(forms);
    asked
        .entrySet()
        .removeIf(
            each ->
                owner.isPresent()
                    ? !each.getKey().equals(owner.get())
                    : each.getValue() == CredentialForm.STAFF_NUMBER);
    boolean one =
        asked.values().stream()
            .anyMatch(
                form ->
                    owner.isPresent() ? form != CredentialForm.STAFF_NUMBER : form.canSay(card));
    return one
        ? ""
        : asked.entrySet().stream()
            .map(each -> each.getKey() + " (" + each.getValue().setting() + ")")
            .collect(Collectors.joining(", "));
  }

  /** The terminal whose own number of a user it is. */
  private static Optional<String> owner(String card) {
    int slash = card.indexOf('/', CredentialForm.USER.length());
    return card.startsWith(CredentialForm.USER) && slash > 0
        ? Optional.of(card.substring(CredentialForm.USER.length(), slash))
        : Optional.empty();
  }
}
