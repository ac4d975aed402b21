package afterclass.gateway.notice;

/** The messages that leave the service. Called within the transaction that stores the message. */
public interface Outgoing {

  /** Queues a message by each way by which its receiver wants it, unless it was queued before. */
  void queue(Notice notice);

  /**
   * Queues the message that another no longer stands, by the ways by which that one was sent, or an
   * attempt was made to send it.
   */
  void queueEnd(Notice end, Notice ended);

  /** Takes back the copies of a message that were not sent yet. */
  void takeBack(Notice notice);
}
