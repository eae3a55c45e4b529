package dev.careerpath.starter.openapi;

import com.fasterxml.jackson.databind.JavaType;
import dev.careerpath.starter.body.Sent;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A body that is read as {@link Sent} is described as the body itself. */
final class SentBodies implements ModelConverter {

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
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
