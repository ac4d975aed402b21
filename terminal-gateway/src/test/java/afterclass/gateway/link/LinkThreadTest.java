package afterclass.gateway.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LinkThreadTest {

  @Test
  void closesOnceHoweverOftenItIsAsked() {
    LinkThread thread = new LinkThread("once");
    AtomicInteger ends = new AtomicInteger();
    thread.closeWith(ends::incrementAndGet);
    thread.closeWith(ends::incrementAndGet);
    thread.close();
    assertEquals(1, ends.get());
  }
}
