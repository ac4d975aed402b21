package afterclass.gateway.notice;

import afterclass.gateway.transaction.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The storage of messages, of how far the news were read, and of people's choices. */
public interface NoticeStore extends Transactions {

  /**
   * How far the news were read.
   *
   * @param ledger id of the last entry of the ledger
   * @param audit position of the last entry of the audit log
   */
  record Place(long ledger, long audit) {}

  /** Returns how far the news were read. */
  Place place();

  /** Stores how far the news were read. */
  void place(Place place);

  /** Returns a receiver's messages about a subject, newest first. */
  List<Told> past(String receiver, String subject);

  /** Returns the receivers whose last message about a subject stands. */
  Set<String> standing(String subject);

  /** Returns the subjects that begin with a text and have a message that stands. */
  Set<String> subjects(String beginning);

  /** Adds a message and returns it with its number. */
  Notice add(Notice notice);

  /** Removes a message with its copies in the outbox. */
  void remove(long id);

  /** Stores that a message no longer stands. */
  void end(long id, Instant at);

  /** Stores that a message stands again. */
  void revive(long id);

  /** Returns the message with a number; empty if there is none. */
  Optional<Notice> find(long id);

  /** Returns a receiver's messages with a number below another, newest first. */
  List<Notice> of(String receiver, long below, int most);

  /** Returns how many unread messages that stand a receiver has of each kind. */
  Map<NoticeKind, Integer> unread(String receiver);

  /** Marks a receiver's messages as read, up to a number. */
  void read(String receiver, long upTo, Instant at);

  /** Removes the messages, and their copies in the outbox, from before an instant. */
  void purge(Instant before);

  /** Returns what a person chose. */
  Choices choices(String account);

  /** Stores what a person chose about a kind and a way. */
  void choose(String account, NoticeKind kind, Choices.By way, boolean wanted);
}
