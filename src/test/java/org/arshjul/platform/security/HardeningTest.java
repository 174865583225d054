package org.arshjul.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class HardeningTest extends BootedTest {

    @Autowired
    private WebApplicationContext context;

    @Test
    void behind_tls_browsers_are_told_to_stay_there() throws Exception {
        MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(get("/login").secure(true))
                .andExpect(header().string("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains"));
    }

    @Test
    void the_sessions_cookie_is_neither_for_scripts_nor_for_other_sites() {
        HttpResponse<String> page = Client.nobody(port).get("/login");

        assertThat(page.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.toUpperCase().contains("SESSION"))
                .singleElement()
                .asString()
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void the_browsers_cookie_is_not_for_scripts_either() {
        HttpResponse<String> answer = Client.nobody(port).logIn("anna", GuardedWork.PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(Whereabouts.COOKIE))
                .singleElement()
                .asString()
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/h2-console",
                "/h2-console/login.do",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/beans",
                "/actuator/loggers",
                "/actuator/shutdown",
                "/camunda/app/admin/default/",
                "/error/../actuator/env"
            })
    void nothing_of_the_machine_is_shown_to_anybody(String path) {
        assertThat(as("david").get(path).statusCode()).isIn(400, 403, 404);
        assertThat(Client.nobody(port).get(path).statusCode()).isIn(302, 400, 401, 404);
    }
}
