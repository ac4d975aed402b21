package afterclass.gateway.store;

import afterclass.gateway.wire.Bytes;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The converter between bytes and blob columns. */
@Singleton
public class BytesConverter implements AttributeConverter<Bytes, byte[]> {

  @Override
  public byte @Nullable [] convertToPersistedValue(
      @Nullable Bytes value, ConversionContext context) {
    return value == null ? null : value.toArray();
  }

  @Override
  public @Nullable Bytes convertToEntityValue(byte @Nullable [] value, ConversionContext context) {
    return value == null ? null : Bytes.copyOf(value);
  }
}
