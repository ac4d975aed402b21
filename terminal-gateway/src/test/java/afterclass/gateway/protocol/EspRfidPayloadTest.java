package afterclass.gateway.protocol;

import afterclass.gateway.protocol.esprfid.EspRfid;

class EspRfidPayloadTest implements PayloadContract {

  @Override
  public MessageProtocol protocol() {
    return new EspRfid();
  }
}
