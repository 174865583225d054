package org.arshjul.contract.imports;

/**
 * Who signed, as the signature page names them.
 *
 * @param role the office, such as Generaldirektör
 * @param organisation empty if the text does not tell it from the role
 * @param line where the name stands
 */
public record Signatory(String name, String role, String organisation, int line) {}
