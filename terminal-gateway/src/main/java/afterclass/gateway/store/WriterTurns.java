package afterclass.gateway.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A reentrant lock with two classes of threads. Terminals wait for the journal, so it comes next
 * whenever it waits; the others take turns in the order of their arrival. A thread that has waited
 * longer than the patience goes before the journal, so that none waits for ever.
 */
final class WriterTurns {
  private record Waiter(Thread thread, long sinceNanos, Condition turn) {}

  private final long patienceNanos;
  private final ReentrantLock guard = new ReentrantLock();
  private final Deque<Waiter> journal = new ArrayDeque<>();
  private final Deque<Waiter> others = new ArrayDeque<>();
  private @Nullable Thread owner;
  private int holds;

  /**
   * A lock that nobody has.
   *
   * @param patience how long the journal may keep another writer waiting
   */
  WriterTurns(Duration patience) {
    patienceNanos = patience.toNanos();
  }

  /**
   * Waits for the lock; the owner hands it over when it gives it back.
   *
   * @param first whether the caller writes the journal
   * @return whether the caller did not have it before
   */
  boolean lock(boolean first) {
    Thread caller = Thread.currentThread();
    guard.lock();
    try {
      if (owner == null) {
        owner = caller;
      }
      if (owner != caller) {
        Waiter waiter = new Waiter(caller, System.nanoTime(), guard.newCondition());
        (first ? journal : others).addLast(waiter);
        while (owner != caller) {
          waiter.turn().awaitUninterruptibly();
        }
      }
      holds++;
      return holds == 1;
    } finally {
      guard.unlock();
    }
  }

  /**
   * Gives the lock back once; the last time hands it to the next thread that waits.
   *
   * @throws IllegalMonitorStateException if the caller does not have it
   */
  void unlock() {
    guard.lock();
    try {
      if (owner != Thread.currentThread()) {
        throw new IllegalMonitorStateException("the lock belongs to " + owner);
      }
      holds--;
      if (holds > 0) {
        return;
      }
      Waiter next = next();
      owner = next == null ? null : next.thread();
      if (next != null) {
        next.turn().signal();
      }
    } finally {
      guard.unlock();
    }
  }

  private @Nullable Waiter next() {
    Waiter other = others.peekFirst();
    boolean tooLong = other != null && System.nanoTime() - other.sinceNanos() > patienceNanos;
    return journal.isEmpty() || tooLong ? others.pollFirst() : journal.pollFirst();
  }

  /** Whether the caller has the lock. */
  boolean held() {
    guard.lock();
    try {
      return owner == Thread.currentThread();
    } finally {
      guard.unlock();
    }
  }

  /** How many threads wait for it. */
  int waiting() {
    guard.lock();
    try {
      return journal.size() + others.size();
    } finally {
      guard.unlock();
    }
  }
}
