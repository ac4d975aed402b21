package afterclass.gateway.protocol;

import afterclass.gateway.protocol.face.Face;

class FacePayloadTest implements PayloadContract {

  @Override
  public MessageProtocol protocol() {
    return new Face();
  }
}
