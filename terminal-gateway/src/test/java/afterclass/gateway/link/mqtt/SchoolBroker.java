package afterclass.gateway.link.mqtt;

import afterclass.gateway.outside.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.awaitility.Awaitility;

/**
 * A real mosquitto with the files that {@code config/broker} ships, as Debian reads them: only
 * folders and ports are replaced. Its certificate is made by the JDK's own tool.
 */
final class SchoolBroker implements AutoCloseable {
  /** The password of all users. */
  static final String PASSWORD = "a-password";

  private static final Path SHIPPED = Path.of("..", "config", "broker");
  private static final String STORE_PASSWORD = "changeit";

  private final Path folder;
  private final int port;
  private final int tlsPort;
  private final Process process;

  /** Starts a broker with users; skips the test if no mosquitto is installed. */
  SchoolBroker(Path folder, List<String> users) throws IOException, GeneralSecurityException {
    Path program = Program.MOSQUITTO.orSkip();
    this.folder = folder;
    try (ServerSocket one = new ServerSocket(0);
        ServerSocket other = new ServerSocket(0)) {
      port = one.getLocalPort();
      tlsPort = other.getLocalPort();
    }
    Path conf = Files.createDirectories(folder.resolve("conf.d"));
    ship("mosquitto.conf", conf.resolve("attendance.conf"));
    ship("tls.conf", conf.resolve("attendance-tls.conf"));
    ship("terminals.acl", folder.resolve("terminals.acl"));
    Files.write(folder.resolve("terminals.passwd"), passwords(users));
    certificates(Files.createDirectories(folder.resolve("certs")));
    Path main = folder.resolve("mosquitto.conf");
    Files.writeString(main, debians());
    process =
        new ProcessBuilder(program.toString(), "-c", main.toString(), "-v")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("mosquitto.log").toFile())
            .start();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !process.isAlive() || (listens(port) && listens(tlsPort)));
    if (!process.isAlive()) {
      throw new IOException(Files.readString(folder.resolve("mosquitto.log")));
    }
  }

  /** Returns Debian's own settings, and the user under which the tests run. */
  private String debians() {
    return String.join(
        "\n",
        "persistence true",
        "persistence_location " + folder + "/",
        "include_dir " + folder.resolve("conf.d"),
        "user " + System.getProperty("user.name"),
        "");
  }

  private void ship(String name, Path to) throws IOException {
    Files.writeString(
        to,
        Files.readString(SHIPPED.resolve(name))
            .replace("/etc/mosquitto/", folder + "/")
            .replace("listener 1883", "listener " + port)
            .replace("listener 8883", "listener " + tlsPort));
  }

  /** Returns the passwords in the format of mosquitto_passwd. */
  private static List<String> passwords(List<String> users) throws GeneralSecurityException {
    List<String> lines = new ArrayList<>();
    for (String user : users) {
      byte[] salt = "twelve bytes".getBytes(java.nio.charset.StandardCharsets.UTF_8);
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
              .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, 101, 512))
              .getEncoded();
      Base64.Encoder base64 = Base64.getEncoder();
      lines.add(
          user + ":$7$101$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash));
    }
    return lines;
  }

  private static void certificates(Path certs) throws IOException, GeneralSecurityException {
    Path store = certs.resolve("broker.p12");
    keytool(
        List.of(
            "-genkeypair",
            "-alias",
            "broker",
            "-keyalg",
            "RSA",
            "-keysize",
            "2048",
            "-validity",
            "30",
            "-dname",
            "CN=broker",
            "-ext",
            "san=ip:127.0.0.1",
            "-ext",
            "bc=ca:true",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            STORE_PASSWORD),
        certs);
    KeyStore made = KeyStore.getInstance(store.toFile(), STORE_PASSWORD.toCharArray());
    Key key = made.getKey("broker", STORE_PASSWORD.toCharArray());
    Files.writeString(certs.resolve("broker.key"), pem("PRIVATE KEY", key.getEncoded()));
    byte[] certificate = made.getCertificate("broker").getEncoded();
    Files.writeString(certs.resolve("broker.crt"), pem("CERTIFICATE", certificate));
  }

  private static String pem(String what, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
  }

  private static void keytool(List<String> arguments, Path folder) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(arguments);
    Path said = folder.resolve("keytool.log");
    Process tool =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      if (!tool.waitFor(60, TimeUnit.SECONDS) || tool.exitValue() != 0) {
        tool.destroyForcibly();
        throw new IOException("keytool made no certificate: " + Files.readString(said));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static boolean listens(int port) {
    try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return probe.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the address for clients without TLS. */
  String uri() {
    return "tcp://127.0.0.1:" + port;
  }

  /** Returns the address for clients with TLS. */
  String tlsUri() {
    return "ssl://127.0.0.1:" + tlsPort;
  }

  /** Returns the file of the authority that signed the broker's certificate. */
  Path authority() {
    return folder.resolve("certs").resolve("broker.crt");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
