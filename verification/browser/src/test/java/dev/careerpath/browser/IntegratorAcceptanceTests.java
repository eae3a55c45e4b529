package dev.careerpath.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.sun.net.httpserver.HttpServer;
import dev.careerpath.acceptance.system.Caller;
import dev.careerpath.acceptance.system.Examples;
import dev.careerpath.acceptance.system.OnTheRunningSystem;
import dev.careerpath.acceptance.system.RunningSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What integrators and operators do: send events on, watch them, see who looked at whom. */
@OnTheRunningSystem
@InTheBrowser
class IntegratorAcceptanceTests {

    private static final String TENANT = "integrating";
    private static final Person INTEGRATOR = Person.operator(TENANT);

    @Test
    void subscribesAnAddressTestsItAndSeesADelivery(Chromium chromium, RunningSystem system)
            throws IOException {
        HttpServer receiver =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        receiver.start();
        String address = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
        try (Visitor integrator = Visitor.arrive(chromium, system, INTEGRATOR, Mode.LIGHT)) {
            integrator.open("/subscriptions/new");
            Keyboard keys = integrator.keyboard();
            keys.to("Address").type(address);
            keys.to("Next").press("Enter");
            keys.to("Subscribe").press("Enter");
            integrator.page().locator(".secret").waitFor();
            keys.to("Send a test event").press("Enter");
            integrator.page().getByText("It arrived").first().waitFor();

            keys.to("See what is delivered").press("Enter");
            integrator.page().getByText("Deliveries").first().waitFor();
            system.caller(TENANT).submit(Examples.profile("cio-to-field-cto"));
            for (int i = 0; i < 60 && delivered(integrator) == 0; i++) {
                integrator.page().waitForTimeout(500);
                integrator.page().reload();
                integrator.settled();
            }
            assertThat(integrator.page().locator("details").first().innerText())
                    .contains("Delivered");
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void seesAnEventWhenItHappens(Chromium chromium, RunningSystem system) {
        try (Visitor integrator = Visitor.arrive(chromium, system, INTEGRATOR, Mode.LIGHT)) {
            integrator.keyboard().to("Live events").press("Enter");
            integrator.awaitHeading("Live events").sees("Following.");

            system.caller(TENANT).submit(Examples.profile("cio-to-field-cto"));

            integrator.sees("Profile submitted").sees("First roadmap made");
        }
    }

    @Test
    void findsOutWhoLookedAtWhom(Chromium chromium, RunningSystem system) {
        String person = system.caller(TENANT).submit(Examples.profile("cio-to-field-cto"));
        system.caller(TENANT).get("/v1/profiles/" + person).expect(200);
        try (Visitor operator = Visitor.arrive(chromium, system, INTEGRATOR, Mode.LIGHT)) {
            Caller.eventually(() -> operator.open("/audit").text().contains(person));

            assertThat(operator.outline()).contains("Looked at the profile");
        }
    }

    @Test
    void readsALongAuditTrailOnAPhone(Chromium chromium, RunningSystem system) {
        String person = system.caller(TENANT).submit(Examples.profile("cio-to-field-cto"));
        for (int i = 0; i < 110; i++) {
            system.caller(TENANT).get("/v1/profiles/" + person).expect(200);
        }
        try (Visitor operator = Visitor.arrive(chromium, system, INTEGRATOR, Mode.NARROW)) {
            Locator entries = operator.page().locator(".lines > li");
            Locator next = operator.page().locator("button:text-is('Show 100 more')");
            Caller.eventually(() -> {
                operator.open("/audit");
                return next.count() == 1;
            });
            assertThat(entries.count()).isEqualTo(100);
            assertThat(entries.all())
                    .allSatisfy(it -> assertThat(it.boundingBox().height).isLessThan(75));
            assertThat(operator.text()).contains("Looked at the profile").doesNotContain(person);

            String first = entries.first().locator("summary").innerText().strip();
            operator.keyboard().to(first).press("Enter");
            operator.sees(person).sees("By which right");
            assertThat(operator.violations(List.of())).isEmpty();
            assertThat(operator.overflow()).isZero();

            operator.keyboard().to("Show 100 more").press("Enter");
            Caller.eventually(() -> entries.count() > 100);
            assertThat(entries.first().locator("dl").isVisible()).isTrue();
            Mode.LIGHT.apply(operator.page());
            operator.page().locator("main table").waitFor();
        }
    }

    private static int delivered(Visitor integrator) {
        return integrator.page().locator("details .tag.good").count();
    }
}
