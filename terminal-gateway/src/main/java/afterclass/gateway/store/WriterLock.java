package afterclass.gateway.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A reentrant lock with two classes of threads. The journal goes first, because terminals wait for
 * it; the others take turns in order of arrival. A thread that has waited longer than a given
 * maximum goes before the journal, so that no thread waits forever.
 */
final class WriterLock {
  private record Waiter(Thread thread, long sinceNanos, Condition acquired) {}

  private final long patienceNanos;
  private final ReentrantLock guard = new ReentrantLock();
  private final Deque<Waiter> journal = new ArrayDeque<>();
  private final Deque<Waiter> others = new ArrayDeque<>();
  private @Nullable Thread owner;
  private int holds;

  /**
   * Creates a free lock.
   *
   * @param patience longest time the journal keeps another writer waiting
   */
  WriterLock(Duration patience) {
    patienceNanos = patience.toNanos();
  }

  /**
   * Acquires the lock, waiting until its owner releases it.
   *
   * @param first whether the caller writes the journal
   * @return whether the caller did not hold the lock before
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
          waiter.acquired().awaitUninterruptibly();
        }
      }
      holds++;
      return holds == 1;
    } finally {
      guard.unlock();
    }
  }

  /**
   * Releases the lock once; the last release passes it to the next waiting thread.
   *
   * @throws IllegalMonitorStateException if the caller does not hold the lock
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
        next.acquired().signal();
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

  /** Returns whether the caller holds the lock. */
  boolean held() {
    guard.lock();
    try {
      return owner == Thread.currentThread();
    } finally {
      guard.unlock();
    }
  }

  /** Returns the number of threads that wait for the lock. */
  int waiting() {
    guard.lock();
    try {
      return journal.size() + others.size();
    } finally {
      guard.unlock();
    }
  }
}
