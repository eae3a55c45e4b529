package dev.careerpath.starter.body;

import dev.careerpath.starter.text.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The limits that a record's annotations set to one of its components. */
final class ComponentLimits {

    private ComponentLimits() {}

    static void add(ObjectNode property, RecordComponent component) {
        Min least = annotation(component, Min.class);
        Max most = annotation(component, Max.class);
        if (least != null) {
            property.put("minimum", least.value());
        }
        if (most != null) {
            property.put("maximum", most.value());
        }
        Size size = annotation(component, Size.class);
        if (size != null) {
            boolean list = property.path("type").asString().equals("array");
            property.put(list ? "minItems" : "minLength", size.min());
            property.put(list ? "maxItems" : "maxLength", size.max());
        }
        Text text = annotation(component, Text.class);
        if (text != null) {
            property.put("format", text.value().format());
        }
    }

    /** Jakarta's annotations have no target "record component"; they are on the accessor. */
    static <A extends Annotation> @Nullable A annotation(RecordComponent component, Class<A> type) {
        return component.getAccessor().getAnnotation(type);
    }
}
