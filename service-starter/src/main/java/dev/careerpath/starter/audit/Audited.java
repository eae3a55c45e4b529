package dev.careerpath.starter.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** What a use case says of the request at hand, for its entry in the audit trail. */
public final class Audited {

    private static final String CHANGED = Audited.class.getName() + ".changed";
    private static final String SHOWN = Audited.class.getName() + ".shown";

    private Audited() {}

    /** Says what the request changed, as JSON Pointers. */
    public static void changed(Collection<String> pointers) {
        put(CHANGED, pointers);
    }

    /** Says whose data a list showed. */
    public static void shown(Collection<String> subjects) {
        put(SHOWN, subjects);
    }

    static List<String> changed(HttpServletRequest request) {
        return get(request, CHANGED);
    }

    static List<String> shown(HttpServletRequest request) {
        return get(request, SHOWN);
    }

    private static void put(String name, Collection<String> texts) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(name, List.copyOf(texts), RequestAttributes.SCOPE_REQUEST);
        }
    }

    private static List<String> get(HttpServletRequest request, String name) {
        List<String> texts = new ArrayList<>();
        if (request.getAttribute(name) instanceof List<?> said) {
            said.forEach(text -> texts.add(String.valueOf(text)));
        }
        return texts;
    }
}
