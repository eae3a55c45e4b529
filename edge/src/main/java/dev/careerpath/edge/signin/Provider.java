package dev.careerpath.edge.signin;

import dev.careerpath.edge.session.SessionProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The provider's addresses, asked for when first needed, so that the edge starts while it is away.
 */
final class Provider implements ClientRegistrationRepository {

    static final String ID = "career-path";

    private final SignInProperties signIn;
    private final SessionProperties session;
    private volatile @Nullable ClientRegistration known;

    Provider(SignInProperties signIn, SessionProperties session) {
        this.signIn = signIn;
        this.session = session;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? registration() : null;
    }

    /** The registration. */
    ClientRegistration registration() {
        ClientRegistration registration = known;
        if (registration == null) {
            registration = ask();
            known = registration;
        }
        return registration;
    }

    private ClientRegistration ask() {
        String secret = signIn.clientSecret();
        ClientRegistration.Builder builder =
                ClientRegistrations.fromIssuerLocation(signIn.issuer())
                        .registrationId(ID)
                        .clientId(signIn.clientId())
                        .clientAuthenticationMethod(
                                secret == null
                                        ? ClientAuthenticationMethod.NONE
                                        : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .scope(signIn.scopes())
                        // Not from the request, whose Host anybody writes.
                        .redirectUri(session.at("/login/oauth2/code/" + ID));
        return secret == null ? builder.build() : builder.clientSecret(secret).build();
    }
}
