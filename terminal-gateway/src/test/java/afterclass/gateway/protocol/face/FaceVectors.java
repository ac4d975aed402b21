package afterclass.gateway.protocol.face;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.Sender;
import afterclass.gateway.protocol.TopicMessage;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.Vectors;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.paho.client.mqttv3.MqttTopic;

/** The messages to terminals and the topics of the family, as documented by the vendor. */
public final class FaceVectors {
  /** The readers of files in the folder of others' frames. */
  public static final List<Vectors.Reader> READERS =
      List.of(
          Vectors.Reader.ofLines("mqtt/face/topics.txt", FaceVectors::topics),
          new Vectors.Reader("mqtt/face/spec_down_OnlineAck.json", FaceVectors::onlineAck),
          new Vectors.Reader("mqtt/face/spec_down_PushAck.json", FaceVectors::pushAck));

  /**
   * Topics of unknown persons, cards and alarms, to which the service deliberately does not
   * subscribe.
   */
  private static final Set<String> NOT_HEARD = Set.of("Snap", "Card", "QRCode", "IDCard", "Alarm");

  private static final String TERMINAL = "1026700";

  private FaceVectors() {}

  private static int topics(List<String> lines) {
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      for (String topic : all(cells[1].replace("{ID}", TERMINAL))) {
        if (cells[0].equals("down")) {
          assertEquals(topic, FaceTopic.down(TERMINAL));
        } else {
          boolean wanted = !NOT_HEARD.contains(topic.substring(topic.lastIndexOf('/') + 1));
          assertEquals(wanted, heard(topic), topic);
          List<Sender> senders = new Face().senders(new TopicMessage(topic, Bytes.empty()));
          assertEquals(wanted, !senders.isEmpty(), topic);
        }
      }
    }
    return lines.size();
  }

  /** Returns the topics of a text such as {@code root/Snap, /Card}. */
  private static List<String> all(String cell) {
    List<String> topics = new ArrayList<>();
    for (String part : cell.split(", ", -1)) {
      String first = topics.isEmpty() ? "" : topics.get(0);
      topics.add(part.startsWith("/") ? first.substring(0, first.lastIndexOf('/')) + part : part);
    }
    return topics;
  }

  private static boolean heard(String topic) {
    return new Face()
        .topicFilters(Set.of("school"), Set.of()).stream()
            .anyMatch(filter -> MqttTopic.isMatched(filter, topic));
  }

  private static int onlineAck(Bytes spec) {
    JsonNode stated = json(spec);
    String online =
        "{\"messageId\":%s,\"operator\":\"Online\",\"info\":{\"facesluiceId\":%s}}"
            .formatted(stated.get("messageId"), stated.get("info").get("facesluiceId"));
    assertEquals(stated, answer("mqtt/face/basic", online));
    return stated.size();
  }

  /**
   * Compares acknowledgements except for the message number, which the server chooses and the
   * terminal repeats.
   */
  private static int pushAck(Bytes spec) {
    JsonNode stated = json(spec);
    String record =
        "{\"operator\":\"RecPush\",\"info\":{\"RecordID\":%s}}"
            .formatted(stated.get("info").get("SnapOrRecordID"));
    ObjectNode ours = (ObjectNode) answer("mqtt/face/" + TERMINAL + "/Rec", record);
    assertEquals("stored-490805", ours.get("messageId").textValue());
    assertEquals(stated, ours.set("messageId", stated.get("messageId")));
    return stated.size();
  }

  private static JsonNode answer(String topic, String said) {
    TopicMessage message = new TopicMessage(topic, Bytes.ofUtf8(said));
    List<TopicMessage> answers =
        new Face().acknowledgement(message, new Decoded.Status(true, null));
    assertEquals(1, answers.size());
    return json(answers.get(0).payload());
  }

  private static JsonNode json(Bytes text) {
    try {
      return new ObjectMapper().readTree(text.utf8());
    } catch (JsonProcessingException e) {
      throw new AssertionError(text.utf8(), e);
    }
  }
}
