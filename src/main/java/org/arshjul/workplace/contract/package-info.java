/** The pages about contracts: for those who work on them, and for everybody. */
package org.arshjul.workplace.contract;
