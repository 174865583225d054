package org.arshjul.evidence;

/** A file in the evidence file. */
record EvidenceEntry(String name, byte[] content) {}
