package org.arshjul.platform.security;

import org.camunda.bpm.engine.impl.IdentityServiceImpl;

/**
 * The engine's users and groups are a mirror of ours. To the webapp and to REST they are read-only, which closes the
 * set-up of an administrator inside the webapp too (CVE-2026-77226): it takes a writable directory without one for a new
 * installation.
 */
final class MirroredIdentities extends IdentityServiceImpl {

    @Override
    public boolean isReadOnly() {
        return true;
    }
}
