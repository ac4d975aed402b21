package afterclass.gateway.protocol;

import afterclass.gateway.protocol.esphome.EspHome;

class EspHomePayloadTest implements PayloadContract {

  @Override
  public MessageProtocol protocol() {
    return new EspHome();
  }
}
