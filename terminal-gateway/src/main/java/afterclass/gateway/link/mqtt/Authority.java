package afterclass.gateway.link.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.paho.client.mqttv3.MqttException;

/** The certificate authorities, read from a file, that must have signed a broker's certificate. */
final class Authority {

  private Authority() {}

  /**
   * Returns a socket factory that trusts only certificates signed by the authorities in a file.
   *
   * @param file one or more certificates as PEM
   * @throws MqttException if the file cannot be read; the message names it
   */
  static SSLSocketFactory of(Path file) throws MqttException {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> all =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (all.isEmpty()) {
        throw new GeneralSecurityException("no certificate in it");
      }
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int count = 0;
      for (Certificate each : all) {
        trusted.setCertificateEntry("authority-" + count++, each);
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (IOException | GeneralSecurityException e) {
      throw new MqttException(
          new IOException(
              "the certificates of attendance.mqtt.authority, %s, cannot be read: %s; expected PEM"
                  .formatted(file, e),
              e));
    }
  }
}
