/**
 * Leader profiles: takes them in, keeps them, and tells everybody else what changed. In: HTTP under
 * {@code /v1/profiles}. Out: one document per profile, and events on {@code
 * careerpath.profile.events} without anything that names a person.
 *
 * <p>Each use case is a package: {@code submit}, {@code revise}, {@code evidence}, {@code read},
 * {@code erase}, {@code export}, {@code imports}. Run it alone with {@code ./mvnw -pl
 * profile-service -am spring-boot:run}, given a broker, a MongoDB and {@code JWT_PUBLIC_KEY}.
 */
@NullMarked
package dev.careerpath.profile;

import org.jspecify.annotations.NullMarked;
