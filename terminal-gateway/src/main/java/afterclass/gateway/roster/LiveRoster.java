package afterclass.gateway.roster;

import afterclass.rules.model.DayType;
import afterclass.rules.model.Inspection;
import afterclass.rules.model.Signature;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The facts as they stand now: a snapshot that takes in what has changed in the store before each
 * answer.
 */
public final class LiveRoster implements RosterBook {
  private record Dated(long revision, RosterSnapshot snapshot) {}

  private final FactStore store;
  private volatile Dated last = new Dated(FactStore.NOTHING_KNOWN, RosterSnapshot.NOTHING);

  /** The roster of a store. */
  public LiveRoster(FactStore store) {
    this.store = store;
  }

  /** The facts of this moment, to ask many things of one state. */
  public RosterSnapshot snapshot() {
    Dated known = last;
    return known.revision() == store.revision() ? known.snapshot() : caughtUp(known);
  }

  @Override
  public RosterBook still() {
    return snapshot();
  }

  /** Not in turn: whoever waited here could hold the connection that the store is read over. */
  private RosterSnapshot caughtUp(Dated known) {
    FactStore.News news = store.since(known.revision());
    RosterSnapshot now = known.snapshot().after(news.changes());
    if (news.settled()) {
      keep(new Dated(news.revision(), now));
    }
    return now;
  }

  /** A reader whose transaction sees an older state does not take the newer one away. */
  private synchronized void keep(Dated read) {
    if (read.revision() > last.revision()) {
      last = read;
    }
  }

  @Override
  public List<StaffMember> staff() {
    return snapshot().staff();
  }

  @Override
  public Optional<StaffMember> staff(String no) {
    return snapshot().staff(no);
  }

  @Override
  public boolean namesakes(String name) {
    return snapshot().namesakes(name);
  }

  @Override
  public Optional<String> holder(String card, LocalDate date) {
    return snapshot().holder(card, date);
  }

  @Override
  public List<String> mayBe(String card, LocalDate date) {
    return snapshot().mayBe(card, date);
  }

  @Override
  public List<String> cards(String staff, LocalDate date) {
    return snapshot().cards(staff, date);
  }

  @Override
  public List<String> readings(String staff, LocalDate date) {
    return snapshot().readings(staff, date);
  }

  @Override
  public List<String> services(String staff, LocalDate date) {
    return snapshot().services(staff, date);
  }

  @Override
  public List<String> assignedOn(LocalDate date) {
    return snapshot().assignedOn(date);
  }

  @Override
  public DayType dayType(LocalDate date) {
    return snapshot().dayType(date);
  }

  @Override
  public Optional<String> season(LocalDate date) {
    return snapshot().season(date);
  }

  @Override
  public Optional<String> note(LocalDate date) {
    return snapshot().note(date);
  }

  @Override
  public Signature signature(String staff, LocalDate date) {
    return snapshot().signature(staff, date);
  }

  @Override
  public Set<String> leave(String staff, LocalDate date) {
    return snapshot().leave(staff, date);
  }

  @Override
  public Optional<Ruling> ruling(String staff, LocalDate date) {
    return snapshot().ruling(staff, date);
  }

  @Override
  public String rulingReason(String staff, LocalDate date) {
    return snapshot().rulingReason(staff, date);
  }

  @Override
  public Set<String> refused(String staff, LocalDate date) {
    return snapshot().refused(staff, date);
  }

  @Override
  public List<MadeUpPunch> madeUp(String staff, LocalDate date) {
    return snapshot().madeUp(staff, date);
  }

  @Override
  public List<Inspection> inspections(String staff, LocalDate date) {
    return snapshot().inspections(staff, date);
  }

  @Override
  public String inspectionNote(String staff, LocalDate date, String service) {
    return snapshot().inspectionNote(staff, date, service);
  }
}
