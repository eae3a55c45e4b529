package dev.careerpath.starter.openapi;

import dev.careerpath.starter.web.PageLimit;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;

/** Says in the document what {@link PageLimit} says in the code. */
final class PageLimitSchemas implements ParameterCustomizer {

    @Override
    public @Nullable Parameter customize(@Nullable Parameter described, MethodParameter parameter) {
        PageLimit allowed = parameter.getParameterAnnotation(PageLimit.class);
        if (described != null && allowed != null) {
            described
                    .getSchema()
                    .minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(allowed.value()));
        }
        return described;
    }
}
