package dev.careerpath.embedded;

import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.ScramCredentialCallback;
import org.jspecify.annotations.Nullable;

/**
 * Knows the one user of {@link Login}. The broker makes it by its name, and tells it the password
 * as the option of the login module that it has itself.
 */
public final class OneUser implements AuthenticateCallbackHandler {

    private @Nullable ScramCredential credential;

    /** For the broker, which calls {@link #configure}. */
    public OneUser() {}

    OneUser(Login login) {
        credential = Login.credential(login.password());
    }

    @Override
    public void configure(
            Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> jaas) {
        credential = Login.credential(String.valueOf(jaas.getFirst().getOptions().get("password")));
    }

    @Override
    public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
        String user = "";
        for (Callback callback : callbacks) {
            switch (callback) {
                case NameCallback name -> user = String.valueOf(name.getDefaultName());
                case ScramCredentialCallback asked -> {
                    if (user.equals(Login.USER)) {
                        asked.scramCredential(credential);
                    }
                }
                default -> throw new UnsupportedCallbackException(callback);
            }
        }
    }

    @Override
    public void close() {}
}
