package org.arshjul.signing;

import java.io.Serializable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.arshjul.signing.SigningActs.Ticked;
import org.arshjul.signing.service.Visit;

/**
 * A person who is on the way to the signing service and back; kept in the person's session, since only that browser may come
 * back with it.
 *
 * @param ticked what the person wants to sign there
 * @param address where the browser goes
 */
public record SigningVisit(Visit visit, String person, List<Ticked> ticked, Instant begunAt, URI address)
        implements Serializable {}
