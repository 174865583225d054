package org.arshjul.contract.imports;

/**
 * A place in a file as people look it up.
 *
 * @param page counted from 1; 0 if the file has no pages
 * @param line counted from 1: on that page in a PDF, else in the file
 */
public record Place(int page, int line) {}
