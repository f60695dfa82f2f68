package dev.daylight.pipeline;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Records to bytes and back, for the workspace's cache. */
final class JsonCodec<T> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TypeReference<T> type;

    JsonCodec(TypeReference<T> type) {
        this.type = type;
    }

    byte[] bytes(T value) {
        return JSON.writeValueAsBytes(value);
    }

    T value(byte[] bytes) {
        return JSON.readValue(bytes, type);
    }
}
