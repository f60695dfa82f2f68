package dev.daylight.pipeline;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records to bytes and back, for the workspace's cache. */
final class JsonCodec<T> {
    /** Strict, since what an older version wrote may lack something or say it under another name. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final TypeReference<T> type;

    JsonCodec(TypeReference<T> type) {
        this.type = type;
    }

    byte[] bytes(T value) {
        return JSON.writeValueAsBytes(value);
    }

    /** Empty when these aren't the bytes of this type, such as those that an older version wrote. */
    Optional<T> value(byte[] bytes) {
        try {
            return Optional.of(JSON.readValue(bytes, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
