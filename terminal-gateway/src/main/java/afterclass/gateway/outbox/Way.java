package afterclass.gateway.outbox;

/** A way out of the service: mail, or one group robot. Its calls block, for a bounded time. */
public interface Way {
  /** The name of the way by mail. */
  String MAIL = "mail";

  /** Returns its name in the store, in addresses and bundles. */
  String name();

  /** Sends a letter. Never throws because of the other side. */
  SendResult send(Letter letter);
}
