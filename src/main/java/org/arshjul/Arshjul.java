package org.arshjul;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The whole product: one application, one database, one engine. */
@SpringBootApplication
@Modulithic(systemName = "Årshjul", sharedModules = "platform")
@EnableScheduling
public class Arshjul {

    public static void main(String[] args) {
        SpringApplication.run(Arshjul.class, args);
    }
}
