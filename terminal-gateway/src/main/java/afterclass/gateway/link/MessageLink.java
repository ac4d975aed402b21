package afterclass.gateway.link;

import afterclass.gateway.wire.Bytes;
import java.util.List;

/** A connection to a broker, made again after every failure until it is closed permanently. */
public interface MessageLink extends AutoCloseable {

  /**
   * Connects, subscribes and stays connected; may be called once only.
   *
   * @param topicFilters filters of the topics to subscribe to
   */
  void start(List<String> topicFilters, Listener listener);

  /** Replaces the subscribed topic filters; the broker sends retained messages again. */
  void listenTo(List<String> topicFilters);

  /**
   * Publishes with QoS 1 in the order of the calls, without blocking. Messages still unsent when
   * the connection breaks are lost: their receivers will ask again.
   *
   * @return whether it was queued; {@code false} without a connection or if the queue is full
   */
  boolean publish(String topic, Bytes payload);

  /** Disconnects permanently; the listener gets no further calls. */
  @Override
  void close();

  /** The receiver of a connection's events; its methods must not block or throw. */
  interface Listener {
    /** Reports that the link is connected and subscribed. */
    void onUp();

    /**
     * Reports that the link is down; called again when the reason changes.
     *
     * @param why the reason observed, for the office to read
     */
    void onDown(String why);

    /**
     * Reports another program with the same client id: whenever one of the two connects, the broker
     * disconnects the other.
     *
     * @param why the reason observed, for the office to read
     */
    default void onDuplicateClient(String why) {}

    /** Reports that all messages the broker had stored before this connection were delivered. */
    void onDrained();

    /**
     * Returns the part of a payload that may be processed, never more bytes than the payload has.
     * Called before anything else; what is dropped here is never stored or shown.
     *
     * @param payload the whole payload; must not be changed
     */
    default byte[] strip(String topic, byte[] payload) {
      return payload;
    }

    /** Reports a message, which stays with the broker until {@link Delivery#done()} is called. */
    void onMessage(Delivery delivery);
  }

  /** A message that is not yet acknowledged to the broker. */
  interface Delivery {
    /** Returns the topic. */
    String topic();

    /** Returns the payload; if it is too long, only its beginning. */
    Bytes payload();

    /** Returns the length of the payload in bytes before anything was dropped or cut. */
    int length();

    /** Tells whether the broker sent the message as a retained one. */
    boolean retained();

    /** Acknowledges the message to the broker; without effect once the connection was lost. */
    void done();
  }
}
