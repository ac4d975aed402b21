package afterclass.gateway.store;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The converter between dates and ISO-8601 text. */
@Singleton
public class DateConverter implements AttributeConverter<LocalDate, String> {

  @Override
  public @Nullable String convertToPersistedValue(
      @Nullable LocalDate value, ConversionContext context) {
    return value == null ? null : value.toString();
  }

  @Override
  public @Nullable LocalDate convertToEntityValue(
      @Nullable String value, ConversionContext context) {
    return value == null ? null : LocalDate.parse(value);
  }
}
