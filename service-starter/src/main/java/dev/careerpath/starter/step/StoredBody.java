package dev.careerpath.starter.step;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.bson.types.Binary;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.dataformat.smile.SmileMapper;
import tools.jackson.dataformat.smile.SmileWriteFeature;

/**
 * A body as the store keeps it: Smile, which is JSON in binary. A plan has thousands of values; as
 * fields of a document each would be mapped, encoded and decoded one by one, by us and by the
 * store. Text stays as it is, so whoever looks for a person's data in the bytes finds it.
 *
 * @param <B> a record of records
 */
final class StoredBody<B> {

    /** By fields alone: annotations say how a body is shown to callers, which may be less. */
    private static final SmileMapper MAPPER =
            SmileMapper.builder()
                    .enable(SmileWriteFeature.CHECK_SHARED_STRING_VALUES)
                    .disable(MapperFeature.USE_ANNOTATIONS)
                    // A body that an earlier release stored may lack a field, or have one more.
                    .disable(
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .changeDefaultPropertyInclusion(all -> all.withValueInclusion(Include.NON_NULL))
                    .changeDefaultVisibility(all ->
                            all.withFieldVisibility(Visibility.ANY)
                                    .withGetterVisibility(Visibility.NONE)
                                    .withIsGetterVisibility(Visibility.NONE))
                    .build();

    private final ObjectWriter writer;
    private final ObjectReader reader;

    StoredBody(Class<B> type) {
        this.writer = MAPPER.writerFor(type);
        this.reader = MAPPER.readerFor(type);
    }

    Binary write(B body) {
        return new Binary(writer.writeValueAsBytes(body));
    }

    B read(Binary stored) {
        return reader.readValue(stored.getData());
    }
}
