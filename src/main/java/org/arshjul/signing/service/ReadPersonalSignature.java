package org.arshjul.signing.service;

/**
 * What a service gave, when it holds.
 *
 * @param signer whom the certificate names
 * @param certificate the subject of the signer's certificate
 * @param issuer of it
 * @param level such as {@code CAdES-BASELINE-B}
 */
public record ReadPersonalSignature(String signer, String certificate, String issuer, String level) {}
