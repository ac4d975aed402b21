package afterclass.gateway.link.mqtt;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the embedded broker with TLS, with a certificate made by the JDK's own tool. */
class BrokerTlsTest {
  private static final String PASSWORD = "changeit";

  private static Path directory;

  private static KeyStore store;
  private static KeyStore other;

  @BeforeAll
  static void make(@TempDir Path folder) throws Exception {
    directory = folder;
    store = made("one");
    other = made("two");
    pem("one.pem", "CERTIFICATE", store.getCertificate("broker").getEncoded());
    pem("one.key", "PRIVATE KEY", store.getKey("broker", PASSWORD.toCharArray()).getEncoded());
    pem("two.key", "PRIVATE KEY", other.getKey("broker", PASSWORD.toCharArray()).getEncoded());
    Files.writeString(directory.resolve("words"), "no key at all");
  }

  private static KeyStore made(String name) throws Exception {
    Path file = directory.resolve(name + ".p12");
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "broker",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, tool.waitFor(), said);
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static void pem(String name, String kind, byte[] bytes) throws IOException {
    Files.writeString(
        directory.resolve(name),
        "-----BEGIN %s-----%n%s%n-----END %s-----%n"
            .formatted(kind, Base64.getMimeEncoder().encodeToString(bytes), kind));
  }

  private static SocketFactory trusting(KeyStore signed) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("broker", signed.getCertificate("broker"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context.getSocketFactory();
  }

  private static BrokerTls read(String certificate, String key) throws BrokerTls.UnusableException {
    return BrokerTls.read(directory.resolve(certificate), directory.resolve(key));
  }

  @Test
  void terminalsSpeakTls() throws Exception {
    Set<String> heard = ConcurrentHashMap.newKeySet();
    try (EmbeddedBroker broker =
        new EmbeddedBroker("127.0.0.1", 0, new OpenBrokerUsers(), read("one.pem", "one.key"))) {
      broker.start();
      MqttClient gateway = EmbeddedBrokerTest.gateway(broker);
      gateway.subscribe("#", 1, (topic, message) -> heard.add(topic));
      assertTrue(broker.uri().startsWith("ssl://"), broker.uri());
      MqttConnectOptions options = new MqttConnectOptions();
      options.setSocketFactory(trusting(store));
      try (MqttClient client = new MqttClient(broker.uri(), "gate", new MemoryPersistence())) {
        client.setTimeToWait(20_000);
        client.connect(options);
        client.publish("t/tls", new byte[100_000], 1, false);
        await().atMost(Duration.ofSeconds(30)).until(() -> heard.contains("t/tls"));
        client.disconnect();
      }
      options.setSocketFactory(trusting(other));
      try (MqttClient client = new MqttClient(broker.uri(), "gate", new MemoryPersistence())) {
        assertThrows(MqttException.class, () -> client.connect(options));
      }
      String plain = broker.uri().replace("ssl://", "tcp://");
      try (MqttClient client = new MqttClient(plain, "gate", new MemoryPersistence())) {
        assertThrows(MqttException.class, () -> client.connect());
      }
      gateway.disconnectForcibly(0, 100);
      gateway.close(true);
    }
  }

  private static String refused(boolean certificate, String certificateFile, String keyFile) {
    BrokerTls.UnusableException e =
        assertThrows(BrokerTls.UnusableException.class, () -> read(certificateFile, keyFile));
    assertEquals(certificate, e.certificate());
    return String.valueOf(e.getMessage());
  }

  @Test
  void aFileThatCannotBeUsedIsNamed() {
    assertTrue(refused(true, "none", "one.key").contains("none, which cannot be read"));
    assertTrue(refused(true, "words", "one.key").contains("words, which is no certificate"));
    assertTrue(refused(false, "one.pem", "none").contains("none, which cannot be read"));
    assertTrue(refused(false, "one.pem", "words").contains("no line BEGIN PRIVATE KEY"));
    assertTrue(refused(false, "one.pem", "two.key").contains("belongs to another certificate"));
  }
}
