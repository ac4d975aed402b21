package afterclass.gateway.link.mqtt;

import io.netty.channel.ChannelHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The certificate and private key of the embedded broker. */
public final class BrokerTls {
  private static final Pattern KEY =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  private final SslContext context;

  private BrokerTls(SslContext context) {
    this.context = context;
  }

  /** An unusable file; the message names the file, what was found and what was expected. */
  public static final class UnusableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean certificate;

    UnusableException(boolean certificate, Path file, String found, String expected) {
      super("found " + file + ", " + found + "; expected " + expected);
      this.certificate = certificate;
    }

    /** Tells whether the certificate's file is unusable; otherwise the key's file is. */
    public boolean certificate() {
      return certificate;
    }
  }

  /**
   * Reads both files.
   *
   * @param certificate PEM, the broker's own certificate first, then those that signed it
   * @param key PEM, PKCS#8 without a password
   */
  public static BrokerTls read(Path certificate, Path key) throws UnusableException {
    List<X509Certificate> chain = chain(certificate);
    PublicKey open = chain.get(0).getPublicKey();
    PrivateKey secret = key(key, open.getAlgorithm());
    try {
      if (!fits(secret, open)) {
        throw wrongKey(key, "which belongs to another certificate");
      }
      return new BrokerTls(
          SslContextBuilder.forServer(secret, chain.toArray(X509Certificate[]::new))
              .sslProvider(SslProvider.JDK)
              .protocols("TLSv1.3", "TLSv1.2")
              .build());
    } catch (GeneralSecurityException | IOException e) {
      throw wrongKey(key, "which cannot be used with the certificate: " + e.getMessage());
    }
  }

  private static List<X509Certificate> chain(Path file) throws UnusableException {
    try (InputStream in = Files.newInputStream(file)) {
      List<X509Certificate> all =
          CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (all.isEmpty()) {
        throw wrongCertificate(file, "which has no certificate");
      }
      return all;
    } catch (IOException e) {
      throw wrongCertificate(file, "which cannot be read: " + e.getClass().getSimpleName());
    } catch (GeneralSecurityException e) {
      throw wrongCertificate(file, "which is no certificate");
    }
  }

  private static PrivateKey key(Path file, String algorithm) throws UnusableException {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw wrongKey(file, "which cannot be read: " + e.getClass().getSimpleName());
    }
    Matcher pem = KEY.matcher(text);
    if (!pem.find()) {
      throw wrongKey(file, "which has no line BEGIN PRIVATE KEY");
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(pem.group(1));
      return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      throw wrongKey(file, "which is no key of the certificate's kind, " + algorithm);
    }
  }

  private static boolean fits(PrivateKey secret, PublicKey open) throws GeneralSecurityException {
    String kind = open.getAlgorithm();
    Signature signature =
        Signature.getInstance(
            switch (kind) {
              case "RSA" -> "SHA256withRSA";
              case "EC" -> "SHA256withECDSA";
              default -> kind;
            });
    byte[] text = {1, 2, 3};
    signature.initSign(secret);
    signature.update(text);
    byte[] signed = signature.sign();
    signature.initVerify(open);
    signature.update(text);
    return signature.verify(signed);
  }

  private static UnusableException wrongCertificate(Path file, String found) {
    return new UnusableException(true, file, found, "a certificate as PEM");
  }

  private static UnusableException wrongKey(Path file, String found) {
    return new UnusableException(
        false,
        file,
        found,
        "the certificate's key as PEM, PKCS#8 without a password"
            + " (openssl pkcs8 -topk8 -nocrypt -in key.pem)");
  }

  ChannelHandler handler(SocketChannel channel) {
    return context.newHandler(channel.alloc());
  }
}
