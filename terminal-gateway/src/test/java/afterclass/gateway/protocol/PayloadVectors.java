package afterclass.gateway.protocol;

import afterclass.gateway.protocol.esphome.EspHome;
import afterclass.gateway.protocol.esprfid.EspRfid;
import afterclass.gateway.protocol.face.Face;
import afterclass.gateway.protocol.tasmota.Tasmota;
import afterclass.gateway.wire.Vectors;
import java.util.List;

/** Payloads on topics as documented by others, with their meaning. */
final class PayloadVectors {
  private static final String FACE_ANSWERS = "mqtt/face/1306612/Ack";
  private static final String RFID = "esp-rfid/send";
  private static final String HALL = "tele/hall/SENSOR";
  private static final String TASMOTA_PUNCH = "punch E9F35959 2020-09-28T09:02:10Z -";

  static final List<Vectors.Reader> READERS =
      List.of(
          face("real_Rec_allow", "mqtt/face/1026700/Rec", "punch user/3 2026-04-10T02:00:07Z 2"),
          face("real_basic_Online", "mqtt/face/basic", "status online - anew"),
          face("pub_basic_Offline_will", "mqtt/face/basic", "status offline -"),
          face("real_heartbeat", "mqtt/face/heartbeat", "status online -"),
          face("spec_up_PushAckAck", FACE_ANSWERS, "not-for-us"),
          face("spec_up_EditPersonAck", FACE_ANSWERS, "not-for-us"),
          face("spec_up_EditPersonsNewAck_partial", FACE_ANSWERS, "not-for-us"),
          rfid("stable_access", "esp-rfid", "punch F9C2F720 2018-10-23T10:28:46Z -"),
          rfid("dev_access_known", RFID, "punch 04A1B2C3 2020-11-21T20:42:55Z -"),
          rfid("dev_access_unknown", RFID, "punch 0A004D76 2020-11-21T20:42:55Z -"),
          rfid("dev_event_unknown_tag", RFID, "not-for-us"),
          rfid("dev_boot", RFID, "status online - anew"),
          rfid("dev_heartbeat", RFID, "status online -"),
          tasmota("rdm6300", "punch 008EC793 2020-09-28T09:02:10Z -"),
          tasmota("pn532", TASMOTA_PUNCH),
          tasmota("rc522", TASMOTA_PUNCH),
          reader(
              new EspHome(),
              "mqtt/esphome/tag_payload_pn532.txt",
              "gate-1/tag",
              "punch 74-10-37-94 - -"));

  private PayloadVectors() {}

  private static Vectors.Reader face(String name, String topic, String meaning) {
    return reader(new Face(), "mqtt/face/" + name + ".json", topic, meaning);
  }

  private static Vectors.Reader rfid(String name, String topic, String meaning) {
    return reader(new EspRfid(), "mqtt/esp-rfid/" + name + ".json", topic, meaning);
  }

  private static Vectors.Reader tasmota(String name, String meaning) {
    return reader(new Tasmota(), "mqtt/tasmota/sensor_" + name + ".json", HALL, meaning);
  }

  private static Vectors.Reader reader(
      MessageProtocol protocol, String file, String topic, String meaning) {
    return new Vectors.Reader(
        file,
        payload -> {
          PayloadLine line = new PayloadLine(protocol, topic, payload, meaning);
          line.meansWhatIsStated();
          line.cutAnywhereItIsNoPunchOfAnother();
          line.aSingleWrongBitChangesNoMoreThanAField();
          return 1;
        });
  }
}
