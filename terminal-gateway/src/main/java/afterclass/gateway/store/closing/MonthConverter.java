package afterclass.gateway.store.closing;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.time.YearMonth;

/** The converter between months and ISO-8601 text. */
@Singleton
class MonthConverter implements AttributeConverter<YearMonth, String> {

  @Override
  public String convertToPersistedValue(YearMonth value, ConversionContext context) {
    return value.toString();
  }

  @Override
  public YearMonth convertToEntityValue(String value, ConversionContext context) {
    return YearMonth.parse(value);
  }
}
