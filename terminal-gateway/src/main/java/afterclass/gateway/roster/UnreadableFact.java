package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stored fact whose columns its kind cannot read, for example after an external change. It can be
 * listed and replaced; a day that needs it cannot be judged.
 *
 * @param flat its columns
 */
record UnreadableFact(FlatFact flat) implements DayFact {

  @Override
  public ImportKind kind() {
    return flat.kind();
  }

  @Override
  public FactKey key() {
    return new FactKey(flat.kind(), flat.key());
  }

  @Override
  public LocalDate date() {
    return flat.from();
  }

  @Override
  public String staff() {
    return flat.staff();
  }

  @Override
  public Map<String, String> row() {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put(Column.DATE.code(), date().toString());
    cells.put(Column.STAFF_NO.code(), staff());
    cells.put(Column.SERVICE.code(), flat.subject());
    cells.keySet().retainAll(kind().columns());
    return cells;
  }

  @Override
  public Map<String, String> takenBack(LocalDate from, LocalDate to) {
    Map<String, String> cells = row();
    kind().form().required().forEach(c -> cells.putIfAbsent(c.code(), FactForm.CLEAR));
    return cells;
  }

  @Override
  public List<String> says(FactWording words) {
    return List.of(flat.subject(), flat.value(), flat.detail());
  }
}
