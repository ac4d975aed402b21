package afterclass.gateway.web.messages;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A person's messages, newest first.
 *
 * @param messages the messages
 * @param unread how many unread messages there are
 * @param next number below which older messages begin; 0 if there are none
 * @param zone the school's zone; on the page
 */
@Serdeable
public record MessagesView(List<Line> messages, int unread, long next, @JsonIgnore ZoneId zone) {

  /**
   * A message.
   *
   * @param id its number
   * @param kind code of its kind
   * @param kindLabel its kind in words; on the page
   * @param text its words
   * @param path path of the page about it; empty for none
   * @param at instant of the message
   * @param read whether it was marked as read
   * @param ended whether it no longer stands
   */
  @Serdeable
  public record Line(
      long id,
      String kind,
      @JsonIgnore String kindLabel,
      String text,
      String path,
      Instant at,
      boolean read,
      boolean ended) {}

  /** Returns the number of the newest message; 0 if there is none. */
  @JsonIgnore
  public long newest() {
    return messages.isEmpty() ? 0 : messages.get(0).id();
  }

  /**
   * What a person chose about a kind of message.
   *
   * @param kind code of the kind
   * @param label the kind in words; on the page
   * @param page whether it stands on the page of messages
   * @param mail whether it is sent by mail
   */
  @Serdeable
  public record KindChoice(String kind, @JsonIgnore String label, boolean page, boolean mail) {}

  /**
   * Where a person gets mail.
   *
   * @param possible whether the school has set mail up
   * @param email their address; empty for none
   * @param confirmed whether they entered the code that was sent there
   * @param waiting the address that waits for its code, which then replaces the other; empty for
   *     none
   */
  @Serdeable
  public record MailView(boolean possible, String email, boolean confirmed, String waiting) {}

  /**
   * The outbox, for administrators.
   *
   * @param ways the ways that are set up
   * @param undeliverable the messages that were given up, newest first, at most a hundred
   */
  @Serdeable
  public record OutboxView(List<WayLine> ways, List<DeadLine> undeliverable) {}

  /**
   * A way out of the service.
   *
   * @param way its name
   * @param label its name in words; on the page
   * @param waiting messages that wait
   * @param failing those of them whose last attempt failed
   * @param undeliverable messages that were given up
   */
  @Serdeable
  public record WayLine(
      String way, @JsonIgnore String label, int waiting, int failing, int undeliverable) {}

  /**
   * A message that was given up.
   *
   * @param id its number in the outbox
   * @param wayLabel the way in words
   * @param receiver the person or the group
   * @param kindLabel kind of message in words
   * @param attempts number of attempts
   * @param queuedAt instant from which it waited
   * @param reason why the last attempt failed
   */
  @Serdeable
  public record DeadLine(
      long id,
      String wayLabel,
      String receiver,
      String kindLabel,
      int attempts,
      Instant queuedAt,
      String reason) {}
}
