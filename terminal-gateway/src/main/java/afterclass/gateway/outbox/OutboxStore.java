package afterclass.gateway.outbox;

import afterclass.gateway.transaction.Transactions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The storage of the outbox and of confirmed mail addresses. */
public interface OutboxStore extends Transactions {

  /** Adds a message for a way, unless it is there already. */
  void add(long notice, String way, String receiver, boolean urgent, Instant at);

  /** Returns the first waiting message of each receiver of a way, urgent ones apart. */
  List<Delivery> heads(String way);

  /** Returns the waiting messages of a head's receiver, oldest first. */
  List<Delivery> waiting(Delivery head, int most);

  /** Counts an attempt, before it is made. */
  void tried(Collection<Long> ids);

  /** Stores that messages were taken. */
  void sent(Collection<Long> ids, Instant at);

  /** Stores when a receiver got a digest. */
  void digest(String way, String receiver, Instant at);

  /** Returns when a receiver last got a digest; empty for never. */
  Optional<Instant> lastDigest(String way, String receiver);

  /** Stores when messages are tried again, and why the last attempt failed. */
  void later(Collection<Long> ids, Instant next, String reason);

  /** Gives messages up. */
  void giveUp(Collection<Long> ids, Instant at, String reason);

  /** Removes waiting messages that nobody is to get any more. */
  void drop(Collection<Long> ids);

  /** Removes the copies of a message that still wait. */
  void dropWaiting(long notice);

  /** Returns the ways by which an attempt to send a message was made. */
  List<String> triedWays(long notice);

  /** Returns messages that were given up, newest first. */
  List<Delivery> undeliverable(int most);

  /** Lets messages that were given up wait again; one, or all for number 0. Returns how many. */
  int again(long id, Instant at);

  /** Returns what waits and what was given up, for each way. */
  List<Count> counts();

  /**
   * What a way's outbox holds.
   *
   * @param way name of the way
   * @param waiting messages that wait
   * @param dead messages that were given up
   * @param failing messages that wait after a failed attempt
   */
  record Count(String way, int waiting, int dead, int failing) {}

  /** Returns a person's mail addresses; empty for a person who never had one. */
  Optional<MailAddress> address(String account);

  /** Stores a person's mail addresses. */
  void put(MailAddress address);
}
