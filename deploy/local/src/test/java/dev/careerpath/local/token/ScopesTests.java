package dev.careerpath.local.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.careerpath.local.console.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTests {

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "tenant:admin", "profiles:read,profiles:write", "", "*"})
    void refusesWhatTheApiDoesNotKnowAndNamesWhatItDoes(String text) {
        assertThatThrownBy(() -> Scopes.checked(text))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("profiles:write");
    }

    @Test
    void takesEachScopeOnce() {
        assertThat(Scopes.checked(" profiles:read  own:read profiles:read "))
                .isEqualTo("profiles:read own:read");
        assertThat(Scopes.checked(String.join(" ", AccessTokens.ALL_SCOPES))).contains("roadmaps:");
    }
}
