package dev.careerpath.starter.openapi;

import com.fasterxml.jackson.databind.JavaType;
import dev.careerpath.starter.body.Sent;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A body that is read as {@link Sent} is described as the body itself, and a JSON tree as any
 * object.
 */
final class SentBodies implements ModelConverter {

    private static final SentBodies ONLY = new SentBodies();

    private SentBodies() {}

    /** Comes before every converter of springdoc, which would look into a tree as into a bean. */
    static void first() {
        ModelConverters converters = ModelConverters.getInstance(true);
        converters.removeConverter(ONLY);
        converters.addConverter(ONLY);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        if (java != null && java.isTypeOrSubTypeOf(Sent.class)) {
            AnnotatedType body =
                    new AnnotatedType(java.containedType(0))
                            .resolveAsRef(true)
                            .ctxAnnotations(type.getCtxAnnotations());
            return context.resolve(body);
        }
        if (java != null && java.isTypeOrSubTypeOf(JsonNode.class)) {
            return anyObject();
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    private static Schema<?> anyObject() {
        Schema<?> object = new JsonSchema().typesItem("object");
        object.setAdditionalProperties(true);
        return object;
    }
}
