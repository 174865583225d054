/**
 * The same yearly work by the product and by bare engines, on the same machine and database in one run: {@code mvn -Pbench
 * verify}. What it measures, and why so, stands in docs/benchmark.md.
 */
package org.arshjul.bench;
