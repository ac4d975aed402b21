package afterclass.gateway.protocol;

import afterclass.gateway.protocol.tasmota.Tasmota;

class TasmotaPayloadTest implements PayloadContract {

  @Override
  public MessageProtocol protocol() {
    return new Tasmota();
  }
}
