package afterclass.gateway.store;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The converter between instants and microseconds. */
@Singleton
public class MicrosConverter implements AttributeConverter<Instant, Long> {

  @Override
  public @Nullable Long convertToPersistedValue(
      @Nullable Instant value, ConversionContext context) {
    return Micros.orNull(value);
  }

  @Override
  public @Nullable Instant convertToEntityValue(@Nullable Long value, ConversionContext context) {
    return Micros.instantOrNull(value);
  }
}
