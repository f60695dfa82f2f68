package dev.daylight.shell.line;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;

/**
 * From words of the command line to what commands take. One rule for every type: what was left out is null. Spring Shell hands an
 * option that was left out over as null, but a positional value as an empty text; {@link ArgumentParser} lets no empty text through, so
 * that one can mean nothing else.
 */
public final class ValueConversion extends DefaultConversionService {
    public ValueConversion() {
        addConverter(String.class, Path.class, Path::of);
        addConverter(String.class, Repeated.class, Repeated::of);
        addConverter(String.class, ByteSize.class, ByteSize::of);
    }

    @Override
    public @Nullable Object convert(
            @Nullable Object source, @Nullable TypeDescriptor sourceType, TypeDescriptor targetType) {
        return "".equals(source) ? null : super.convert(source, sourceType, targetType);
    }
}
