package bare;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Camunda's webapps and REST API as they come, with nothing in them. */
@SpringBootApplication
public class Webapp {

    public static void main(String[] arguments) {
        SpringApplication.run(Webapp.class, arguments);
    }
}
