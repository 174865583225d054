package org.arshjul.notification;

/** The business key of what is about one person's address: {@code address/enkoping.contact}. */
public final class AddressSubject {

    private static final String PREFIX = "address/";

    private AddressSubject() {}

    public static String of(String person) {
        return PREFIX + person;
    }

    public static boolean is(String subject) {
        return subject.startsWith(PREFIX);
    }

    /** The person's id. */
    public static String person(String subject) {
        return subject.substring(PREFIX.length());
    }
}
