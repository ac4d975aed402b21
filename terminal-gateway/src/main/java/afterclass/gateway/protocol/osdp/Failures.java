package afterclass.gateway.protocol.osdp;

import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;

/**
 * The handling of a reader that refuses a command, asks for a repeat, loses count of the
 * conversation or does not answer. Not thread-safe.
 */
final class Failures {
  private final int address;
  private final SequenceState sequence;
  private final PollTiming timing;
  private final ReaderReports reports;
  private final ReaderStartup startup;
  private final Readings readings;
  private int doubts;

  Failures(
      int address,
      SequenceState sequence,
      PollTiming timing,
      ReaderReports reports,
      ReaderStartup startup,
      Readings readings) {
    this.address = address;
    this.sequence = sequence;
    this.timing = timing;
    this.reports = reports;
    this.startup = startup;
    this.readings = readings;
  }

  /** Forgets the doubtful replies, after a valid reply or when the line is reopened. */
  void over() {
    doubts = 0;
  }

  /** Records a reply that does not prove that the reader sent it. */
  void doubtful(String why, Bytes frame) {
    doubts++;
    reports.odd("osdp-doubtful", why, frame);
  }

  /** Repeats the command later: the reader is busy, or did not understand it. */
  void later(ReplyOutcome.Again again, Tick now) {
    if (again.spoilt()) {
      unanswered(now);
      return;
    }
    sequence.notIdentified();
    timing.there();
    if (timing.putOff(now)) {
      reports.silent("reader %d says only that it is busy".formatted(address));
    }
  }

  /** Handles a refusal: secures the channel, starts again, or continues without the command. */
  void refused(Command asked, int code, Bytes frame, Tick now) {
    timing.there();
    timing.atOnce(now);
    if (code == Reply.NAK_SEQUENCE) {
      outOfStep(asked, now);
    } else if (startup.entering()) {
      startup.refusedEntry(Reply.reason(code), frame, now);
    } else if (wantsChannel(asked, code)) {
      readings.again(asked, now);
      dropped();
      startup.secure(now, true);
    } else if (startup.through()) {
      unwilling(asked, code, frame, now);
    } else {
      startup.refusedContact(now);
    }
  }

  /** Reports a dropped channel: the reader may have restarted, or only missed a command. */
  private void dropped() {
    if (sequence.secured()) {
      reports.missed(
          "reader %d dropped its secure channel: it may have restarted".formatted(address));
    }
  }

  /** Tells whether the reader wants a secure channel, or has lost the one it had. */
  private boolean wantsChannel(Command asked, int code) {
    boolean lost = code == Reply.NAK_NO_CHANNEL && (sequence.secured() || !asked.isSign());
    return code == Reply.NAK_ENCRYPTION || lost;
  }

  /** Restarts the conversation with a reader that has lost its sequence number. */
  void outOfStep(Command asked, Tick now) {
    if (startup.unanswered()) {
      unanswered(now);
      return;
    }
    reports.silent("reader %d lost count of the conversation: it started again".formatted(address));
    readings.again(asked, now);
    startup.restart(now);
  }

  /** Handles the refusal of a poll or a signal by a reader that otherwise works. */
  private void unwilling(Command asked, int code, Bytes frame, Tick now) {
    String why = Reply.reason(code) + ", command %02x".formatted(asked.id());
    if (!asked.isSign()) {
      reports.warn("poll-refused", why);
      if (timing.putOff(now)) {
        reports.silent("reader %d does not let itself be polled: %s".formatted(address, why));
      }
      return;
    }
    reports.odd("osdp-nak", why, frame);
    timing.inTurn();
    if (code == Reply.NAK_UNKNOWN_COMMAND) {
      startup.without(asked.id());
      readings.without(asked.id());
    } else if (code == Reply.NAK_RECORD) {
      readings.later(asked, now);
    }
  }

  /** Repeats the command, or counts the reader as gone: no valid answer came in time. */
  void unanswered(Tick now) {
    sequence.notIdentified();
    if (doubts > 1 && sequence.secured()) {
      doubts = 0;
      timing.atOnce(now);
      dropped();
      startup.secure(now, true);
      return;
    }
    timing.failed(now);
    if (timing.gone()) {
      reports.silent("no answer from reader %d".formatted(address));
    }
  }
}
