package org.arshjul.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LogInGateTest extends BootedTest {

    private static final String WRONG = "not the password";
    private static final int MOST = 5;

    @Autowired
    private LogIns logIns;

    @Test
    void after_too_many_wrong_passwords_the_right_one_has_to_wait_too() {
        fail("anna", MOST);

        HttpResponse<String> form = Client.nobody(port).logIn("anna", GuardedWork.PASSWORD);
        assertThat(location(form)).endsWith("/login?held=15");
        assertThat(Client.nobody(port).get("/login?held=15").body())
                .contains("Vänta 15 minuter")
                .contains("Konton är inte låsta");
        HttpResponse<String> program = machine("anna").get("/engine-rest/task");
        assertThat(program.statusCode()).isEqualTo(429);
        assertThat(program.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(840L, 900L);
        assertThat(program.body()).contains("\"code\":\"login.held\"").contains("15 minuter");
    }

    @Test
    void one_wrong_password_less_makes_nobody_wait() {
        fail("anna", MOST - 1);

        assertThat(location(Client.nobody(port).logIn("anna", GuardedWork.PASSWORD)))
                .doesNotContain("/login");
        fail("anna", MOST - 1);
        assertThat(machine("anna").get("/engine-rest/task").statusCode()).isEqualTo(200);
    }

    @Test
    void it_passes() {
        fail("anna", MOST);
        jdbc.sql("update log_in set at = at - interval '16' minute").update();

        assertThat(machine("anna").get("/engine-rest/task").statusCode()).isEqualTo(200);
    }

    @Test
    void who_fails_elsewhere_locks_nobody_out() {
        fail("anna", MOST);
        jdbc.sql("update log_in set address = '192.0.2.17'").update();

        assertThat(machine("anna").get("/engine-rest/task").statusCode()).isEqualTo(200);
    }

    @Test
    void who_fails_at_the_same_address_does_not_lock_out_a_browser_in_which_the_account_logged_in_before() {
        Client annas = as("anna");
        fail("anna", MOST);

        assertThat(location(Client.nobody(port).logIn("anna", GuardedWork.PASSWORD)))
                .contains("held");
        assertThat(location(annas.logIn("anna", GuardedWork.PASSWORD))).doesNotContain("/login");
    }

    @Test
    void a_browser_of_one_account_is_no_browser_of_another() {
        Client annas = as("anna");
        fail("bo", MOST);

        assertThat(location(annas.logIn("bo", GuardedWork.PASSWORD))).contains("held");
    }

    @Test
    void trying_all_sorts_of_accounts_from_one_address_ends_too() {
        for (int account = 0; account < 50; account++) {
            jdbc.sql("""
                            insert into log_in (id, at, account, address, method, outcome)
                            values (:id, current_timestamp, :account, '127.0.0.1', 'password', 'FAILED')
                            """)
                    .param("id", UUID.randomUUID())
                    .param("account", "somebody" + account)
                    .update();
        }

        assertThat(location(Client.nobody(port).logIn("anna", GuardedWork.PASSWORD)))
                .contains("held");
    }

    @Test
    void what_is_nobodys_name_is_not_kept() {
        Client.nobody(port).logIn("my secret typed into the wrong field", WRONG);

        assertThat(logIns.newest(null, 10)).singleElement().satisfies(one -> {
            assertThat(one.account()).isNull();
            assertThat(one.outcome()).isEqualTo(LogIn.Outcome.FAILED);
        });
    }

    @Test
    void each_log_in_is_recorded_and_a_program_once_an_hour() {
        as("anna");
        machine("bo").get("/engine-rest/task");
        machine("bo").get("/engine-rest/task");
        fail("bo", 1);

        assertThat(logIns.newest("anna", 10)).singleElement().satisfies(one -> {
            assertThat(one.outcome()).isEqualTo(LogIn.Outcome.SUCCEEDED);
            assertThat(one.method()).isEqualTo("password");
            assertThat(one.address()).isEqualTo("127.0.0.1");
        });
        assertThat(logIns.newest("bo", 10))
                .extracting(LogIn::outcome)
                .containsExactly(LogIn.Outcome.FAILED, LogIn.Outcome.SUCCEEDED);
    }

    @Test
    void who_goes_on_trying_fills_no_record() {
        fail("anna", MOST);
        IntStream.range(0, 3).forEach(time -> Client.nobody(port).logIn("anna", WRONG));

        assertThat(logIns.newest("anna", 20))
                .extracting(LogIn::outcome)
                .filteredOn(LogIn.Outcome.HELD::equals)
                .hasSize(1);
    }

    private void fail(String account, int times) {
        IntStream.range(0, times)
                .forEach(time -> assertThat(location(Client.nobody(port).logIn(account, WRONG)))
                        .endsWith("/login?error"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()));
    }
}
