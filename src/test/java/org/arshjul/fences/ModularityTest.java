package org.arshjul.fences;

import org.arshjul.Arshjul;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Arshjul.class);

    @Test
    void modules_use_each_other_only_as_they_declare() {
        MODULES.verify();
    }

    /** Kept under target/spring-modulith-docs. */
    @Test
    void the_modules_can_be_drawn() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
