package dev.careerpath.starter.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A problem that an operation of its own may answer with, for the API document. What any operation
 * of its kind may answer need not be said: a bad token, If-Match or body, a full store.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Refuses.All.class)
public @interface Refuses {

    /** Such as 409. */
    int status();

    /** A sentence that says when. */
    String when();

    /** Several of them. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface All {

        Refuses[] value();
    }
}
