package afterclass.gateway.protocol.zkpush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.CallTurn;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.Mutation;
import afterclass.gateway.wire.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Calls of terminals and answers of another server, recorded by others. */
public final class ZkVectors {
  private static final String ATTLOG = "POST /iclock/cdata?table=ATTLOG&Stamp=9999";

  /** The readers of files in the folder of others' frames. */
  public static final List<Vectors.Reader> READERS =
      List.of(
          body("attlog_body_v58_all_columns", "user/710011 2025-09-01T08:00:01Z null"),
          body("attlog_body_real_like_1", "user/2 2022-07-12T08:00:20Z null"),
          body(
              "attlog_body_crlf_duplicate",
              "user/710011 2025-09-01T08:00:01Z null",
              "user/710011 2025-09-01T08:00:03Z null",
              "user/710012 2025-09-01T09:29:59Z null"),
          new Vectors.Reader("zkpush/devicecmd_verify_sum.txt", ZkVectors::sum),
          new Vectors.Reader("zkpush/devicecmd_body_spec.txt", ZkVectors::results),
          Vectors.Reader.ofLines("zkpush/handshake_request.http", ZkVectors::request),
          Vectors.Reader.ofLines("zkpush/handshake_response.http", ZkVectors::response));

  private ZkVectors() {}

  private static Vectors.Reader body(String name, String... meaning) {
    return new Vectors.Reader("zkpush/" + name + ".txt", body -> upload(body, meaning));
  }

  /**
   * Tests that an upload has its stated meaning, and that a truncated or damaged one causes no
   * failure.
   */
  static int upload(Bytes body, String... stated) {
    List<String> meaning = List.of(stated);
    CallTurn turn = Calls.usual().say(ATTLOG, body);
    assertEquals(meaning, Calls.said(turn));
    assertEquals("200 OK:" + meaning.size(), Calls.answer(turn));
    cutAnywhereItIsNoOtherPunch(body.toArray(), meaning);
    everyFlippedBitChangesItsLineOnly(body.toArray(), meaning);
    return meaning.size();
  }

  private static void cutAnywhereItIsNoOtherPunch(byte[] whole, List<String> meaning) {
    for (int cut = 0; cut < whole.length; cut++) {
      Bytes body = Bytes.copyOf(Arrays.copyOf(whole, cut));
      for (String said : Calls.said(Calls.usual().say(ATTLOG, body))) {
        assertTrue(meaning.contains(said) || !said.startsWith("user/"), cut + ": " + said);
      }
    }
  }

  /** A line has no checksum: a wrong bit gives another digit, a refused line, or two lines. */
  private static void everyFlippedBitChangesItsLineOnly(byte[] whole, List<String> meaning) {
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      CallTurn turn = Calls.usual().say(ATTLOG, Bytes.copyOf(Mutation.flipped(whole, bit)));
      List<String> said = Calls.said(turn);
      long same = meaning.stream().filter(said::contains).count();
      boolean joined = said.size() < meaning.size();
      assertTrue(same >= meaning.size() - (joined ? 2 : 1), "bit " + bit + ": " + said);
      assertTrue(said.size() <= meaning.size() + 1, "bit " + bit + ": " + said);
      assertEquals("200 OK:" + said.size(), Calls.answer(turn), "bit " + bit);
    }
  }

  private static int sum(Bytes body) {
    assertEquals(List.of(new ZkResult("77", 0, 3L)), ZkResult.of(body));
    return 1;
  }

  private static int results(Bytes body) {
    List<String> ids = ZkResult.of(body).stream().map(ZkResult::id).toList();
    assertEquals(List.of("info8487", "info8488", "info8489", "info7464", "fp7464"), ids);
    return ids.size();
  }

  private static int request(List<String> lines) {
    String[] words = lines.get(0).split(" ", -1);
    CallTurn turn = Calls.usual().say(words[0] + " " + words[1]);
    assertTrue(Calls.answer(turn).startsWith("200 GET OPTION FROM: " + Calls.SERIAL), lines.get(0));
    return 1;
  }

  /**
   * Compares the options, which the other server states in the same order; newer terminals support
   * more.
   */
  private static int response(List<String> lines) {
    List<String> theirs = lines.subList(lines.indexOf("") + 1, lines.size());
    String answer = Calls.answer(Calls.usual().say("GET /iclock/cdata?options=all"));
    List<String> ours = answer.substring("200 ".length()).lines().toList();
    assertEquals(theirs.get(0), ours.get(0));
    assertEquals(names(theirs).toList(), names(ours).limit(theirs.size()).toList());
    assertEquals(
        List.of("ServerVer", "PushProtVer", "SupportPing"),
        names(ours).skip(theirs.size()).toList());
    return theirs.size();
  }

  private static Stream<String> names(List<String> options) {
    return options.stream().map(line -> line.split("=", 2)[0]);
  }
}
