package afterclass.gateway.link;

import afterclass.gateway.wire.Bytes;
import java.util.List;

/** A connection to a broker that is made again and again until it is closed for good. */
public interface MessageLink extends AutoCloseable {

  /**
   * Connects, subscribes and stays so; to be called once.
   *
   * @param topicFilters what to listen to
   */
  void start(List<String> topicFilters, Listener listener);

  /** Listens to these topics from now on; what the broker keeps for newcomers comes again. */
  void listenTo(List<String> topicFilters);

  /**
   * Publishes with QoS 1 in the order of the calls, without waiting. What is not out when the
   * connection breaks is forgotten: its receiver will ask again.
   *
   * @return whether it was taken; {@code false} without a connection or with too much waiting
   */
  boolean publish(String topic, Bytes payload);

  /** Disconnects for good; nothing is heard of it afterwards. */
  @Override
  void close();

  /** Who is told what happens; no call may block or throw. */
  interface Listener {
    /** Connected and subscribed. */
    void onUp();

    /**
     * Not connected, or not any more; told again when the reason changes.
     *
     * @param why what was seen, for the office to read
     */
    void onDown(String why);

    /**
     * Another program lives that goes by our name at the broker: each of us throws the other out.
     *
     * @param why what was seen, for the office to read
     */
    default void onRival(String why) {}

    /** Everything that the broker had for us when the connection was made has been handed on. */
    void onDrained();

    /**
     * What of a payload is to be handed on, asked before anything else is done with it; what is
     * dropped here is never kept or shown. The answer is no longer than the payload.
     *
     * @param payload all of it; not to be changed
     */
    default byte[] strip(String topic, byte[] payload) {
      return payload;
    }

    /** A message came; it stays the broker's until {@link Delivery#done()} is called. */
    void onMessage(Delivery delivery);
  }

  /** A message that waits to be acknowledged towards the broker. */
  interface Delivery {
    /** Its topic. */
    String topic();

    /** Its payload; of one that is too long only the beginning. */
    Bytes payload();

    /** The length of the payload before anything was dropped or cut, in bytes. */
    int length();

    /** Whether the broker had kept it for newcomers. */
    boolean retained();

    /** Takes it off the broker; without effect once the connection that it came by is gone. */
    void done();
  }
}
