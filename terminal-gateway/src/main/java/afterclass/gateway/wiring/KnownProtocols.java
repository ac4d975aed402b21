package afterclass.gateway.wiring;

import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.protocol.anviz.Anviz;
import afterclass.gateway.protocol.attendance.Attendance;
import afterclass.gateway.protocol.attlog.AttlogFile;
import afterclass.gateway.protocol.esphome.EspHome;
import afterclass.gateway.protocol.esprfid.EspRfid;
import afterclass.gateway.protocol.face.Face;
import afterclass.gateway.protocol.idreader.IdReader;
import afterclass.gateway.protocol.osdp.Osdp;
import afterclass.gateway.protocol.rdm6300.Rdm6300;
import afterclass.gateway.protocol.tasmota.Tasmota;
import afterclass.gateway.protocol.zkpush.ZkPush;
import java.util.List;

/** The list of the terminal protocols in this version. */
public final class KnownProtocols {
  private KnownProtocols() {}

  /** Returns all protocols of this version; a new protocol is one more line here. */
  public static Protocols all() {
    return new Protocols(
        List.of(
            new Attendance(),
            new Rdm6300(),
            new IdReader(),
            new Osdp(),
            new Anviz(),
            new ZkPush(),
            new Face(),
            new Tasmota(),
            new EspRfid(),
            new EspHome(),
            new AttlogFile()));
  }
}
