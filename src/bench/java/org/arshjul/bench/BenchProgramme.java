package org.arshjul.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A programme of so many municipalities, six agencies and the programme's office, configured as the shipped one is. */
final class BenchProgramme {

    private static final int AGENCIES = 6;
    private static final Path SHIPPED = Path.of("config");

    private BenchProgramme() {}

    static String municipality(int number) {
        return "kommun" + number;
    }

    /** Writes the configuration into that folder; to be started with {@code spring.config.location}. */
    static void write(Path folder, int municipalities) throws IOException {
        Files.createDirectories(folder);
        StringBuilder parties = new StringBuilder("programme:\n  name: Provkontraktet\n  parties:\n");
        StringBuilder people = new StringBuilder("  people:\n");
        person(people, "coordinator", "{role: coordinator}");
        person(people, "steering", "{role: steering}");
        for (int number = 0; number < municipalities; number++) {
            party(parties, people, municipality(number), "municipality");
        }
        for (int number = 0; number < AGENCIES; number++) {
            party(parties, people, number == 0 ? "energimyndigheten" : "myndighet" + number, "agency");
        }
        party(parties, people, "programmet", "programme");
        Files.writeString(folder.resolve("parties.yml"), parties.append(people));
        for (String file : new String[] {"contract-template.yml", "calendar.yml", "application-postgres.yml"}) {
            Files.copy(SHIPPED.resolve(file), folder.resolve(file));
        }
        Files.writeString(
                folder.resolve("application.yml"),
                Files.readString(SHIPPED.resolve("application.yml")).replace("file:./config/", "file:" + folder + "/"));
    }

    private static void party(StringBuilder parties, StringBuilder people, String id, String kind) {
        parties.append("    - {id: %1$s, name: %1$s, full-name: %1$s, kind: %2$s, office: Chef}%n".formatted(id, kind));
        person(
                people,
                id + ".contact",
                "{role: contact, party: %s}%s"
                        .formatted(
                                id, kind.equals("municipality") ? ", {role: registrar, party: %s}".formatted(id) : ""));
        person(people, id + ".signatory", "{role: signatory, party: %s}".formatted(id));
    }

    private static void person(StringBuilder people, String id, String roles) {
        people.append("    - {id: %1$s, name: %1$s, email: %1$s@example.org, roles: [%2$s]}%n".formatted(id, roles));
    }
}
