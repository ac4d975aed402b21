package afterclass.gateway.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The further folder of frames: only what is listed here is read, and all in it must be listed. */
public final class Vectors {
  /** The files that some test reads. */
  static final Set<String> COVERED =
      Set.of(
          "anviz/frames.tsv",
          "attlog/attlog_6col.dat",
          "mqtt/esp-rfid/dev_access_known.json",
          "mqtt/esp-rfid/dev_access_unknown.json",
          "mqtt/esp-rfid/dev_boot.json",
          "mqtt/esp-rfid/dev_event_unknown_tag.json",
          "mqtt/esp-rfid/dev_heartbeat.json",
          "mqtt/esp-rfid/stable_access.json",
          "mqtt/esphome/tag_payload_pn532.txt",
          "mqtt/face/pub_basic_Offline_will.json",
          "mqtt/face/real_Rec_allow.json",
          "mqtt/face/real_basic_Online.json",
          "mqtt/face/real_heartbeat.json",
          "mqtt/face/spec_up_EditPersonAck.json",
          "mqtt/face/spec_up_EditPersonsNewAck_partial.json",
          "mqtt/face/spec_up_PushAckAck.json",
          "mqtt/tasmota/sensor_pn532.json",
          "mqtt/tasmota/sensor_rc522.json",
          "mqtt/tasmota/sensor_rdm6300.json",
          "osdp/libosdp_faults_plain.txt",
          "osdp/libosdp_plain_crc.txt",
          "osdp/libosdp_sc_install_keyset.txt",
          "osdp/secure_channel_kats.json",
          "osdp/sia_1-poll-cycle.osdpcap",
          "osdp/sia_2-lstatr-power.osdpcap",
          "osdp/spec_and_issue_frames.tsv",
          "simple/rdm6300.tsv",
          "simple/rs485_id_reader.tsv",
          "simple/wiegand.tsv",
          "zkpush/attlog_body_crlf_duplicate.txt",
          "zkpush/attlog_body_real_like_1.txt",
          "zkpush/attlog_body_v58_all_columns.txt",
          "zkpush/devicecmd_body_spec.txt",
          "zkpush/devicecmd_verify_sum.txt",
          "zkpush/handshake_request.http");

  /** Known and not read: explanations, and what another server says to a terminal. */
  static final Set<String> NOT_READ =
      Set.of(
          "README.md",
          "mqtt/face/topics.txt",
          "mqtt/face/spec_down_EditPerson.json",
          "mqtt/face/spec_down_OnlineAck.json",
          "mqtt/face/spec_down_PushAck.json",
          "zkpush/handshake_response.http");

  private Vectors() {}

  /** The folder, or empty if none is given; a relative one is meant from the project's root. */
  public static Optional<Path> folder() {
    String said = System.getProperty("vectors.dir", "");
    String root = System.getProperty("project.root", "");
    return said.isEmpty() ? Optional.empty() : Optional.of(Path.of(root).resolve(said));
  }

  /** What a file of the folder holds, or empty if no folder is given. */
  public static Optional<Bytes> bytes(String file) {
    if (!COVERED.contains(file)) {
      throw new IllegalArgumentException(file + " is not in the list of files that are read");
    }
    return folder().map(folder -> read(folder.resolve(file)));
  }

  /** The lines of a file of the folder that are no comments; none if no folder is given. */
  public static List<String> lines(String file) {
    return bytes(file).stream()
        .flatMap(bytes -> new String(bytes.toArray(), StandardCharsets.UTF_8).lines())
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  private static Bytes read(Path file) {
    try {
      return Bytes.copyOf(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
