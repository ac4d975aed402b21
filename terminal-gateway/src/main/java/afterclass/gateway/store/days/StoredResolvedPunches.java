package afterclass.gateway.store.days;

import afterclass.gateway.days.CardUse;
import afterclass.gateway.days.ClockTrail;
import afterclass.gateway.days.ResolvedPunch;
import afterclass.gateway.days.ResolvedPunches;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.clock.TerminalMarkRepository;
import afterclass.gateway.store.clock.TerminalMarkRow;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The resolved punches and the terminals' credential forms, stored as rows. */
@Singleton
public class StoredResolvedPunches implements ResolvedPunches {
  private final StoreTransactions transactions;
  private final ResolvedPunchRepository rows;
  private final TerminalMarkRepository marks;

  StoredResolvedPunches(
      StoreTransactions transactions, ResolvedPunchRepository rows, TerminalMarkRepository marks) {
    this.transactions = transactions;
    this.rows = rows;
    this.marks = marks;
  }

  @Override
  public void add(List<ResolvedPunch> punches) {
    transactions.write(() -> rows.saveAll(punches.stream().map(ResolvedPunchRow::of).toList()));
  }

  @Override
  public List<ResolvedPunch> ofCards(LocalDate date, Collection<String> cards) {
    return cards.isEmpty()
        ? List.of()
        : punches(
            transactions.read(
                () -> rows.ofCards(date.toString(), date.plusDays(1).toString(), cards)));
  }

  @Override
  public List<ResolvedPunch> on(LocalDate date) {
    return punches(transactions.read(() -> rows.on(date.toString())));
  }

  @Override
  public List<ResolvedPunch> punches(LocalDate from, LocalDate to) {
    return punches(
        transactions.read(
            () -> rows.punches(from.toString(), to.toString(), to.plusDays(1).toString())));
  }

  private static List<ResolvedPunch> punches(List<ResolvedPunchRow> found) {
    return found.stream().map(ResolvedPunchRow::punch).toList();
  }

  @Override
  public List<CardUse> cardUses(LocalDate from, LocalDate to) {
    return transactions.read(() -> rows.cardUses(from.toString(), to.toString())).stream()
        .map(CardUseRow::use)
        .toList();
  }

  @Override
  public Map<String, String> forms() {
    Map<String, String> forms = new TreeMap<>();
    for (TerminalMarkRow mark : transactions.read(marks::all)) {
      String form = mark.form();
      if (form != null) {
        forms.put(mark.name(), form);
      }
    }
    return forms;
  }

  @Override
  public void remember(Map<String, String> forms) {
    transactions.write(() -> forms.forEach(marks::form));
  }

  @Override
  public Map<String, ClockTrail> trails() {
    Map<String, ClockTrail> trails = new TreeMap<>();
    for (TerminalMarkRow mark : transactions.read(marks::all)) {
      Long number = mark.newestNo();
      Long time = mark.newestTime();
      if (number != null && time != null) {
        trails.put(mark.name(), new ClockTrail(number, Micros.instant(time)));
      }
    }
    return trails;
  }

  @Override
  public void follow(Map<String, ClockTrail> trails) {
    transactions.write(
        () ->
            trails.forEach(
                (name, trail) -> marks.follow(name, trail.number(), Micros.of(trail.time()))));
  }

  @Override
  public void forget() {
    transactions.write(
        () -> {
          rows.forget();
          marks.forgetTrails();
        });
  }
}
