package afterclass.gateway.protocol.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.wire.Bytes;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HandshakeTest {
  /** SIA OSDP Annex E, and a real reader of Z-bit-Systems-LLC/OSDP.Net issue 190; factory key. */
  private static final List<KnowledgeAtDecision> OWN =
      List.of(
          new KnowledgeAtDecision(
              "b0b1b2b3b4b5b6b7",
              "0000000000000000",
              "a0a1a2a3a4a5a6a7",
              "fde5d2f428ec16312471ea3c02bd7796",
              "26d3356e07762d262801fc8e6665a891",
              "b2a30057eb98ba2229ec1f875662b524"),
          new KnowledgeAtDecision(
              "7e2ea53a16ebc0fc",
              "e41e0a010821aa14",
              "7790b1d2f32d0c6f",
              "c30deb651be0590125076abbb9e3ca7a",
              "88121f5bf6a14792a4a8995db9873099",
              "e3bb465b7e0ae989b576a195de980ed7"));

  private static final KnowledgeAtDecision FIRST = OWN.get(0);

  private record KnowledgeAtDecision(
      String rndA, String name, String rndB, String client, String server, String last) {

    Handshake begun() {
      return new Handshake(Handshake.DEFAULT_KEY, false, Bytes.ofHex(rndA));
    }

    void check() {
      Handshake handshake = begun();
      assertNull(handshake.client(reply(0x76, 0x12, "00", name + rndB + client)));
      assertEquals(server, handshake.serverCryptogram().hex());
      assertNull(handshake.last(reply(0x78, 0x14, "01", last)));
      assertNull(handshake.last(reply(0x78, 0x12, "00", last)), "as some readers label it");
    }
  }

  private static Packet reply(int code, int type, String block, String data) {
    return new Packet(
        1, true, 1, true, new Packet.Block(type, Bytes.ofHex(block)), code, Bytes.ofHex(data));
  }

  @TestFactory
  Stream<DynamicTest> bothSidesAgree() {
    return OWN.stream().map(known -> DynamicTest.dynamicTest(known.rndA(), known::check));
  }

  static int checkAll(List<String> lines) {
    List<KnowledgeAtDecision> all = read(lines);
    all.forEach(KnowledgeAtDecision::check);
    return all.size();
  }

  private static List<KnowledgeAtDecision> read(List<String> lines) {
    List<KnowledgeAtDecision> all =
        Pattern.compile("\\{[^}]*}")
            .matcher(String.join(" ", lines))
            .results()
            .map(match -> match.group())
            .map(
                text ->
                    new KnowledgeAtDecision(
                        field(text, "rndA"),
                        text.contains("cUid") ? field(text, "cUid") : "0000000000000000",
                        field(text, "rndB"),
                        field(text, "clientCryptogram"),
                        field(text, "serverCryptogram"),
                        field(text, "rMacI")))
            .toList();
    assertEquals(3, all.size());
    return all;
  }

  private static String field(String text, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\":\"([0-9a-f]+)\"").matcher(text);
    assertTrue(matcher.find(), name);
    return matcher.group(1);
  }

  @Test
  void anotherKeyTypeThanAskedForIsRefused() {
    assertEquals(
        "it answers with key type 01, expected 00",
        FIRST.begun().client(reply(0x76, 0x12, "01", FIRST.name + FIRST.rndB + FIRST.client)));
  }

  @Test
  void aWrongProofIsRefused() {
    assertEquals(
        "it does not know the key",
        FIRST.begun().client(reply(0x76, 0x12, "00", FIRST.name + FIRST.rndB + FIRST.server)));
    assertEquals(
        "found 3 bytes of CCRYPT, expected 32",
        FIRST.begun().client(reply(0x76, 0x12, "00", "010203")));
  }

  @Test
  void aReaderThatRefusesThePanelIsNotBelieved() {
    Handshake handshake = FIRST.begun();
    assertNull(handshake.client(reply(0x76, 0x12, "00", FIRST.name + FIRST.rndB + FIRST.client)));
    for (String status : List.of("00", "ff", "02")) {
      assertEquals(
          "it refuses the panel's proof: found block 14 with " + status + ", expected 14 with 01",
          handshake.last(reply(0x78, 0x14, status, FIRST.last)));
    }
    assertEquals(
        "its first code of authentication is wrong",
        handshake.last(reply(0x78, 0x14, "01", FIRST.server)));
  }
}
