package org.arshjul.signing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is asked of a person who signs electronically; set under {@code arshjul.signatories}.
 *
 * @param confirmedWithin how long ago the person may have shown who they are, by password or at the identity provider;
 *     null when being logged in is enough
 */
@ConfigurationProperties(value = "arshjul.signatories", ignoreUnknownFields = false)
public record SignatureSettings(Duration confirmedWithin) {}
