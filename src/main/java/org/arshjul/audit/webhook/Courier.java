package org.arshjul.audit.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.arshjul.audit.webhook.Answer.Outcome;
import org.arshjul.audit.webhook.CheckedNames.PrivateAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings one event to one address: one connection, one request, of whose answer only the status counts. Follows nothing,
 * repeats nothing, keeps nothing.
 */
@Component
class Courier implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final ContentType CLOUD_EVENT = ContentType.create("application/cloudevents+json");

    private final CloseableHttpClient http;
    private final WebhookSettings settings;
    private final ScheduledExecutorService alarm;

    Courier(WebhookSettings settings, CheckedNames names) {
        this.settings = settings;
        Timeout timeout = Timeout.of(settings.timeout());
        http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setMaxConnTotal(settings.most())
                        .setMaxConnPerRoute(settings.most())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                // Each connection is made to an address that was just checked.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Arshjul")
                .build();
        alarm = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "webhook-alarm");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param timestamp of this attempt, in seconds since 1970 */
    Answer post(URI address, Secret secret, String id, String timestamp, byte[] body) {
        HttpPost request = new HttpPost(address);
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", timestamp);
        request.setHeader("webhook-signature", secret.signature(id, timestamp, body));
        request.setEntity(new ByteArrayEntity(body, CLOUD_EVENT));
        // A receiver that answers byte by byte would never be late by the timeouts of single reads.
        Future<?> tooLate = alarm.schedule(request::cancel, settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = http.executeOpen(null, request, null)) {
            return Answer.of(response.getCode());
        } catch (IOException | IllegalStateException failed) {
            // The client takes one that was cancelled before it was connected for a mistake in its use.
            LOG.debug("event {} did not reach {}", id, address.getHost(), failed);
            return Answer.without(request.isCancelled() ? Outcome.LATE : outcome(failed));
        } finally {
            tooLate.cancel(false);
        }
    }

    private static Outcome outcome(Exception failed) {
        if (failed instanceof PrivateAddress) {
            return Outcome.PRIVATE;
        }
        if (failed instanceof UnknownHostException) {
            return Outcome.UNKNOWN;
        }
        if (failed instanceof SSLException) {
            return Outcome.UNTRUSTED;
        }
        return failed instanceof InterruptedIOException ? Outcome.LATE : Outcome.UNREACHABLE;
    }

    @Override
    public void close() throws IOException {
        alarm.shutdownNow();
        http.close();
    }
}
