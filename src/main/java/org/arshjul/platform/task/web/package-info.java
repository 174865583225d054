/** Tasks over REST. */
package org.arshjul.platform.task.web;
