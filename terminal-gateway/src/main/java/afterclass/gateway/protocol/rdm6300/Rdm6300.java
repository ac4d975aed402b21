package afterclass.gateway.protocol.rdm6300;

import afterclass.gateway.protocol.StreamDecoder;
import afterclass.gateway.protocol.StreamProtocol;
import afterclass.gateway.wire.Framer;
import afterclass.gateway.wire.ResyncFramer;

/** The protocol of the RDM6300 / ID-12 / ID-20 card reader. */
public final class Rdm6300 implements StreamProtocol {

  @Override
  public String name() {
    return "rdm6300";
  }

  @Override
  public boolean checksummed() {
    return true;
  }

  @Override
  public Framer newFramer() {
    return new ResyncFramer(new Rdm6300Shape());
  }

  @Override
  public StreamDecoder newDecoder() {
    return new Rdm6300Decoder();
  }
}
