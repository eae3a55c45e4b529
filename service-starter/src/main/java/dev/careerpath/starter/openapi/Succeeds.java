package dev.careerpath.starter.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The status of success where it is not 200, for the API document. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Succeeds {

    /** Such as 201; that one has a Location. */
    int value();

    /** Whether the answer has an ETag. */
    boolean etag() default false;

    /** Whether the answer has a Location, beyond every 201. */
    boolean location() default false;
}
