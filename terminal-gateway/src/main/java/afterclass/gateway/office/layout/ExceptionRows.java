package afterclass.gateway.office.layout;

import afterclass.gateway.office.lookup.Remarks;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.sheet.SheetTable;
import afterclass.gateway.office.value.NothingText;
import afterclass.gateway.roster.ImportKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of a list of substitutions and other changes of single days. */
final class ExceptionRows implements ListReader {
  private static final String SUBSTITUTE = ExceptionActions.SUBSTITUTE;

  private final ListDesk desk;
  private final SheetTable table;
  private final ExceptionActions actions;
  private final ExceptionSubstitute substitutes;
  private final ExceptionSwap swaps;
  private final ListApproval approval;

  private ExceptionRows(ListDesk desk) {
    this.desk = desk;
    this.table = desk.table();
    this.actions = new ExceptionActions(desk);
    this.substitutes = new ExceptionSubstitute(desk, actions);
    this.swaps = new ExceptionSwap(desk, actions);
    this.approval = new ListApproval(desk);
  }

  /** Returns the layout. */
  static Layout layout() {
    return new FactList(
        "exception-list",
        ImportKind.EXCEPTIONS,
        Set.of("date", SUBSTITUTE, "service"),
        (table, file) ->
            table.has("service") && (table.has("name") || table.has("staffNo")) && dated(table),
        ExceptionRows::new);
  }

  private static boolean dated(SheetTable table) {
    return table.has("date") || table.has(SUBSTITUTE);
  }

  @Override
  public void see(int row) {
    desk.see(row);
    swaps.see(row);
    approval.see(row);
  }

  @Override
  public boolean readsRemarks() {
    return true;
  }

  @Override
  public LocalDate last(int row, LocalDate date) {
    LocalDate back = swaps.last(row, date);
    return back.isAfter(date) ? back : date;
  }

  @Override
  public void read(int row) {
    Settled dates = desk.days().of(row);
    Settled approved = approval.of(row);
    if (approved.state() == Settled.State.SKIPPED) {
      return;
    }
    List<Settled> people = desk.people(row);
    Settled service = desk.service(row);
    boolean nobody = NothingText.read(table.text(row, SUBSTITUTE)).isPresent();
    if (people.isEmpty() && nobody) {
      desk.skip(row, "office.skip.nobody");
      return;
    }
    Settled left = Remarks.ask(table.place(row, "note"), table.text(row, "note"), desk.clerk());
    Settled sure = approved.isFound() ? left : approved;
    Settled action = sure.isFound() ? actions.of(row, people.isEmpty(), nobody) : sure;
    if (people.isEmpty()) {
      CellPeople.of(desk.people(), "", table.text(row, SUBSTITUTE), place(row))
          .forEach(person -> put(row, dates, person, action, service, Settled.found("")));
    } else if (action.value().isEmpty() || action.value().equals(SUBSTITUTE)) {
      takeOver(row, new Duty(dates, people, service), action, nobody);
    } else {
      people.forEach(person -> put(row, dates, person, action, service, Settled.found("")));
    }
  }

  /** What the row is about: when, who and which service. */
  private record Duty(Settled dates, List<Settled> people, Settled service) {}

  /** Hands in the rows of a substitution, and of its way back if it is a swap. */
  private void takeOver(int row, Duty duty, Settled action, boolean nobody) {
    Settled substitute = substitute(row, duty.people(), action, nobody);
    if (substitute.value().equals(ExceptionActions.REMOVE)) {
      duty.people()
          .forEach(
              person ->
                  put(row, duty.dates(), person, substitute, duty.service(), Settled.found("")));
      return;
    }
    duty.people()
        .forEach(person -> put(row, duty.dates(), person, action, duty.service(), substitute));
    if (duty.people().size() == 1 && substitute.state() != Settled.State.SKIPPED) {
      Settled person = duty.people().get(0);
      swaps
          .of(row, person, substitute)
          .ifPresent(
              way ->
                  put(
                      row,
                      way.dates(),
                      substitute,
                      action,
                      way.service().orElse(duty.service()),
                      person));
    }
  }

  /** Returns who takes a service over; a row that waits for its action names nobody yet. */
  private Settled substitute(int row, List<Settled> people, Settled action, boolean nobody) {
    if (!nobody) {
      return substitutes.of(row, people);
    }
    return action.isFound() ? substitutes.missing(row) : Settled.found("");
  }

  private Place place(int row) {
    return table.place(row, SUBSTITUTE);
  }

  private void put(
      int row, Settled dates, Settled person, Settled action, Settled service, Settled substitute) {
    Map<String, Settled> parts = new LinkedHashMap<>();
    parts.put("date", dates);
    parts.put("staffNo", person);
    parts.put("action", action);
    parts.put("service", service);
    parts.put(SUBSTITUTE, substitute);
    desk.put(desk.where(row, "date", "name", "staffNo", "service", SUBSTITUTE), parts);
  }
}
