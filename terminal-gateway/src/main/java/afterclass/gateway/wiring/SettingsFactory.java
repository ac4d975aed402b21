package afterclass.gateway.wiring;

import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Setting;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.env.Environment;
import io.micronaut.core.type.Argument;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The factory of settings from the file, the environment and a command. */
@Factory
final class SettingsFactory {

  /** Creates the settings of an environment. */
  @Singleton
  SchoolSettings settings(Environment environment) {
    return of(environment);
  }

  /** Returns the settings of a property resolver. */
  static SchoolSettings of(PropertyResolver properties) {
    return new SchoolSettings(setting -> find(properties, setting));
  }

  private static Optional<List<String>> find(PropertyResolver properties, Setting<?> setting) {
    return setting.shape() == Setting.Shape.LIST
        ? properties.getProperty(setting.key(), Argument.listOf(String.class))
        : properties.getProperty(setting.key(), String.class).map(List::of);
  }
}
