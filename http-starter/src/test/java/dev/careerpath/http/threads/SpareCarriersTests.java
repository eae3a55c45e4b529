package dev.careerpath.http.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Only a jar within a jar needs more carriers than there are processors. */
class SpareCarriersTests {

    private final String before = System.getProperty(SpareCarriers.CARRIERS, "");

    @BeforeEach
    void unset() {
        System.clearProperty(SpareCarriers.CARRIERS);
    }

    @AfterEach
    void restore() {
        if (before.isEmpty()) {
            System.clearProperty(SpareCarriers.CARRIERS);
        } else {
            System.setProperty(SpareCarriers.CARRIERS, before);
        }
    }

    @Test
    void aJarWithinAJarHasThemToSpare() throws Exception {
        SpareCarriers.setFor(nested());

        assertThat(Integer.getInteger(SpareCarriers.CARRIERS)).isGreaterThan(16);
    }

    @Test
    void whatIsConfiguredStays() throws Exception {
        System.setProperty(SpareCarriers.CARRIERS, "3");

        SpareCarriers.setFor(nested());

        assertThat(System.getProperty(SpareCarriers.CARRIERS)).isEqualTo("3");
    }

    @Test
    void anUnpackedJarHasAsManyAsThereAreProcessors() throws Exception {
        SpareCarriers.setFor(URI.create("file:/app/lib/http-starter.jar").toURL());

        assertThat(System.getProperty(SpareCarriers.CARRIERS)).isNull();
    }

    @Test
    void everyApplicationIsToldBeforeItStarts() {
        assertThat(
                        SpringFactoriesLoader.forDefaultResourceLocation()
                                .load(ApplicationListener.class))
                .hasAtLeastOneElementOfType(SpareCarriers.class);
    }

    /** The loader of such jars is not here, and with it what reads their addresses. */
    private static URL nested() throws IOException {
        return URL.of(
                URI.create("jar:nested:/app.jar/!BOOT-INF/lib/http-starter.jar!/"),
                new URLStreamHandler() {
                    @Override
                    protected URLConnection openConnection(URL address) throws IOException {
                        throw new IOException("Nobody reads " + address);
                    }
                });
    }
}
