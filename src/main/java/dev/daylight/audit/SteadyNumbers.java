package dev.daylight.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Numbers with at most six decimals. Sums of floating-point numbers may differ in their last bits between processors and
 * virtual machines; six decimals are far coarser than that and far finer than any score deserves.
 */
final class SteadyNumbers extends StdSerializer<Double> {
    private static final int DECIMALS = 6;

    private SteadyNumbers() {
        super(Double.class);
    }

    /** A mapper that writes numbers so, and keys in the order of the components. */
    static JsonMapper mapper() {
        SimpleModule module = new SimpleModule("steady-numbers");
        module.addSerializer(Double.class, new SteadyNumbers());
        module.addSerializer(double.class, new SteadyNumbers());
        return JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .addModule(module)
                .build();
    }

    @Override
    public void serialize(Double value, JsonGenerator out, SerializationContext context) {
        if (!Double.isFinite(value)) {
            throw new IllegalStateException("a number that is not finite: " + value);
        }
        out.writeNumber(round(value));
    }

    /** The shortest form of the rounded value; zero has no sign. */
    static BigDecimal round(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.scale() < 0 && rounded.precision() - rounded.scale() < 19 ? rounded.setScale(0) : rounded;
    }
}
