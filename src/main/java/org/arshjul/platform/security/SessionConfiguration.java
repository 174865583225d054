package org.arshjul.platform.security;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import org.arshjul.platform.look.SameForAll;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ConfigurableObjectInputStream;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions lie in the database, so that every node knows them and none takes them along when it dies. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);

    /** What a session may hold: nothing that somebody could put into the database is made an object besides. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter("java.**;jakarta.servlet.**;"
            + "org.arshjul.**;org.springframework.**;org.camunda.bpm.webapp.**;com.nimbusds.**;!*");

    /** Two requests of one session may put the same into it at once, such as those that a page of Tasklist makes. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> writesOver(DataSourceProperties database) {
        return DatabaseDriver.fromJdbcUrl(database.determineUrl()) == DatabaseDriver.POSTGRESQL
                ? new PostgreSqlJdbcIndexedSessionRepositoryCustomizer()
                : sessions -> sessions.setCreateSessionAttributeQuery("""
                        merge into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
                               key (session_primary_id, attribute_name) values (?, ?, ?)
                        """);
    }

    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, SessionConfiguration::read);
        return conversion;
    }

    /** Files that are the same for everybody need no session, which the database would be asked for with each of them. */
    @Bean
    FilterRegistrationBean<Filter> noSessionForFiles() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            if (SameForAll.isAskedFor((HttpServletRequest) request)) {
                request.setAttribute(
                        SessionRepositoryFilter.class.getName() + SessionRepositoryFilter.ALREADY_FILTERED_SUFFIX,
                        true);
            }
            chain.doFilter(request, response);
        });
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    /** What another version has written and this one cannot read is not there: at worst the person logs in again. */
    private static Object read(byte[] written) {
        try (InputStream bytes = new ByteArrayInputStream(written);
                ConfigurableObjectInputStream objects =
                        new ConfigurableObjectInputStream(bytes, SessionConfiguration.class.getClassLoader())) {
            objects.setObjectInputFilter(KNOWN);
            return objects.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException unreadable) {
            LOG.warn("something in a session cannot be read and is left out: {}", unreadable.toString());
            return null;
        }
    }
}
