package afterclass.gateway.link.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.internal.NetworkModule;
import org.eclipse.paho.client.mqttv3.internal.SSLNetworkModuleFactory;
import org.eclipse.paho.client.mqttv3.internal.TCPNetworkModuleFactory;
import org.eclipse.paho.client.mqttv3.spi.NetworkModuleFactory;

/**
 * The factory of the client library's connections that are read through a {@link PacketSieve}. The
 * library finds it by a service file, for addresses that {@link #sieved} made.
 */
public final class SievedModules implements NetworkModuleFactory {
  private static final String MARK = "sieved+";
  private static final Map<String, NetworkModuleFactory> PLAIN =
      Map.of("tcp", new TCPNetworkModuleFactory(), "ssl", new SSLNetworkModuleFactory());

  /** Creates the factory; called by the library. */
  public SievedModules() {}

  /** Returns the library's address for {@code tcp://host:1883} or {@code ssl://host:8883}. */
  static String sieved(String uri) {
    return PLAIN.keySet().stream().anyMatch(scheme -> uri.startsWith(scheme + ":"))
        ? MARK + uri
        : uri;
  }

  @Override
  public Set<String> getSupportedUriSchemes() {
    return Set.of(MARK + "tcp", MARK + "ssl");
  }

  @Override
  public void validateURI(URI uri) {
    URI plain = plain(uri);
    factory(plain).validateURI(plain);
  }

  @Override
  public NetworkModule createNetworkModule(URI uri, MqttConnectOptions options, String clientId)
      throws MqttException {
    URI plain = plain(uri);
    if (options instanceof SievedOptions sieved) {
      return new Sieved(factory(plain).createNetworkModule(plain, options, clientId), sieved);
    }
    throw new IllegalArgumentException("an address for a sieve, without the options of one");
  }

  private static URI plain(URI uri) {
    return URI.create(uri.toString().substring(MARK.length()));
  }

  private static NetworkModuleFactory factory(URI plain) {
    NetworkModuleFactory factory = PLAIN.get(plain.getScheme());
    if (factory == null) {
      throw new IllegalArgumentException("found the scheme of " + plain + "; expected tcp or ssl");
    }
    return factory;
  }

  private static final class Sieved implements NetworkModule {
    private final NetworkModule plain;
    private final SievedOptions options;

    Sieved(NetworkModule plain, SievedOptions options) {
      this.plain = plain;
      this.options = options;
    }

    @Override
    public void start() throws IOException, MqttException {
      plain.start();
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return options.sieve(plain.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      return plain.getOutputStream();
    }

    @Override
    public void stop() throws IOException {
      plain.stop();
    }

    @Override
    public String getServerURI() {
      return plain.getServerURI();
    }
  }
}
