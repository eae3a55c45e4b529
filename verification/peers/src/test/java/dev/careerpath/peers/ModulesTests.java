package dev.careerpath.peers;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The peer is put together as Spring Modulith wants it. */
class ModulesTests {

    @Test
    void keepToTheirBounds() {
        ApplicationModules.of(ModulithPeer.class).verify();
    }
}
