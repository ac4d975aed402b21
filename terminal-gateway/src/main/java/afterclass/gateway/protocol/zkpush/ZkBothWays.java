package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.protocol.CallAction;
import afterclass.gateway.protocol.Tick;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The choice between the two ways to find missing records: the terminal counts its records, or in
 * access mode uploads its entries. A terminal that did not name its mode but uploads entries is
 * asked both ways: its records are complete when both have ended and one of them shows that none is
 * lost. A terminal that proves not to know one way is asked the other way only. Not thread-safe.
 */
final class ZkBothWays implements ZkCatchUp {

  private enum Mode {
    /** Attendance mode: the terminal counts its records, and nothing points to another mode. */
    ATTENDANCE,
    /** Both modes are possible: the terminal uploads entries and has not announced access mode. */
    BOTH,
    /** The terminal reported that it is in access mode. */
    ACCESS
  }

  /** One of the two ways, and its outcome since a loss was last suspected. */
  private static final class Way {
    final ZkCatchUp catchUp;
    final List<CallAction> warnings = new ArrayList<>();
    boolean over = true;
    boolean nothingLost;
    long backlog;

    Way(ZkCatchUp catchUp) {
      this.catchUp = catchUp;
    }

    void doubt(Instant since, Tick now) {
      leave();
      over = false;
      catchUp.doubt(since, now);
    }

    /** Discards the outcome of this way, so that it asks for nothing and warns of nothing. */
    void leave() {
      over = true;
      nothingLost = false;
      backlog = 0;
      warnings.clear();
    }
  }

  private final ZkReconciliation sums;
  private final ZkEntryQuery entries;
  private final Way counting;
  private final Way handingOver;
  private Mode mode = Mode.ATTENDANCE;
  private Instant doubtful = Instant.MAX;
  private boolean knowsNoEntries;

  ZkBothWays(ZoneId zone) {
    ZkNumbers numbers = new ZkNumbers();
    sums = new ZkReconciliation(zone, numbers);
    entries = new ZkEntryQuery(numbers);
    counting = new Way(sums);
    handingOver = new Way(entries);
  }

  @Override
  public void doubt(Instant since, Tick now) {
    boolean settled = counting.over && handingOver.over;
    doubtful = settled || since.isBefore(doubtful) ? since : doubtful;
    ways().forEach(way -> way.doubt(since, now));
  }

  private List<Way> ways() {
    return switch (mode) {
      case ATTENDANCE -> List.of(counting);
      case ACCESS -> List.of(handingOver);
      case BOTH -> List.of(counting, handingOver);
    };
  }

  /** Records whether the terminal reports to be in access mode. */
  void says(boolean inAccessMode, Tick now) {
    entries.known(inAccessMode);
    knowsNoEntries &= !inAccessMode;
    boolean changes = inAccessMode ? mode != Mode.ACCESS : mode == Mode.ACCESS;
    if (changes) {
      counting.leave();
      handingOver.leave();
      mode = inAccessMode ? Mode.ACCESS : Mode.ATTENDANCE;
      doubt(since(now), now);
    }
  }

  private Instant since(Tick now) {
    return doubtful.equals(Instant.MAX) ? now.wall() : doubtful;
  }

  /** Records a number of entries that the terminal uploads, requested or not. */
  void handsOver(int count, boolean asked, Tick now) {
    if (mode == Mode.ATTENDANCE && !knowsNoEntries) {
      mode = Mode.BOTH;
      handingOver.doubt(since(now), now);
    }
    entries.handedOver(count, asked, now);
  }

  /** Records uploaded records; see {@link ZkReconciliation#uploaded}. */
  void uploaded(String body, List<Instant> times, Tick now) {
    sums.uploaded(body, times, now);
  }

  @Override
  public List<CallAction> due(Tick now) {
    boolean agreed = sums.agreed();
    List<CallAction> all = new ArrayList<>();
    for (Way way : ways()) {
      List<CallAction> due = way.catchUp.due(now);
      boolean gaveUp = way == handingOver && due.contains(new CallAction.Complete(false));
      all.addAll(gaveUp && mode == Mode.BOTH ? withoutEntries(now) : gathered(way, due));
    }
    if (agreed && !sums.agreed() && mode == Mode.BOTH) {
      // The regular check covers both ways.
      doubt(since(now), now);
    }
    return all;
  }

  @Override
  public Optional<String> offer(Tick now) {
    for (Way way : ways()) {
      Optional<String> offered = way.catchUp.offer(now);
      if (offered.isPresent()) {
        return offered;
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean asked(ZkResult result) {
    return ways().stream().anyMatch(way -> way.catchUp.asked(result));
  }

  @Override
  public List<CallAction> result(ZkResult result, Tick now) {
    for (Way way : ways()) {
      if (way.catchUp.asked(result)) {
        boolean refuses = way == handingOver && result.code() < 0 && !entries.handedAny();
        return refuses && mode == Mode.BOTH
            ? withoutEntries(now)
            : gathered(way, way.catchUp.result(result, now));
      }
    }
    return List.of();
  }

  @Override
  public List<CallAction> counted(CallAction.Count asked, long punches, Tick now) {
    List<CallAction> all = new ArrayList<>();
    for (Way way : ways()) {
      all.addAll(gathered(way, way.catchUp.counted(asked, punches, now)));
    }
    return all;
  }

  /**
   * Continues with counting alone, since the terminal does not support the other command. A count
   * made before is outdated and repeated.
   */
  private List<CallAction> withoutEntries(Tick now) {
    boolean waited = counting.over && !handingOver.over;
    knowsNoEntries = true;
    handingOver.leave();
    mode = Mode.ATTENDANCE;
    if (waited) {
      counting.doubt(since(now), now);
    }
    return List.of(new CallAction.Backlog(counting.backlog));
  }

  /** Merges the actions of one way; its warnings are dropped if the other way finds no loss. */
  private List<CallAction> gathered(Way way, List<CallAction> actions) {
    boolean ends = actions.stream().anyMatch(CallAction.Complete.class::isInstance);
    List<CallAction> all = new ArrayList<>();
    for (CallAction action : actions) {
      if (action instanceof CallAction.Complete whole) {
        way.over = true;
        way.nothingLost = whole.nothingLost();
      } else if (action instanceof CallAction.Backlog said) {
        way.backlog = said.records();
        all.add(new CallAction.Backlog(counting.backlog + handingOver.backlog));
      } else if (ends && action instanceof CallAction.Warning) {
        way.warnings.add(action);
      } else {
        all.add(action);
      }
    }
    if (ends && counting.over && handingOver.over) {
      boolean nothingLost = counting.nothingLost || handingOver.nothingLost;
      if (!nothingLost) {
        all.addAll(counting.warnings);
        all.addAll(handingOver.warnings);
      }
      all.add(new CallAction.Complete(nothingLost));
    }
    return all;
  }
}
