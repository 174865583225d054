package org.arshjul.platform.node;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What this node, one start of the product, has taken upon itself to tell. */
@Component
@EnableConfigurationProperties(NodeSettings.class)
class Ownership {

    private static final int BATCH = 200;

    private final UUID node = UUID.randomUUID();
    private final NodeRepository nodes;
    private final PublicationTable publications;
    private final NodeSettings settings;
    private final TransactionTemplate apart;

    Ownership(
            NodeRepository nodes,
            PublicationTable publications,
            NodeSettings settings,
            PlatformTransactionManager transactions) {
        this.nodes = nodes;
        this.publications = publications;
        this.settings = settings;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** This node is alive; those that have been silent for long are not. */
    void beat() {
        apart.executeWithoutResult(status -> {
            nodes.seen(node);
            nodes.removeUnseenSince(nodes.now().minus(settings.silence()));
        });
    }

    /** This node tells nothing any more; what it has not told is for others. */
    void end() {
        apart.executeWithoutResult(status -> nodes.gone(node));
    }

    /** Within the transaction that stored them. */
    void take(Collection<UUID> stored) {
        if (!stored.isEmpty()) {
            publications.belongTo(node, stored);
        }
    }

    void failed(UUID publication) {
        apart.executeWithoutResult(status -> {
            int attempts = publications.attempts(publication) + 1;
            publications.failed(
                    publication, attempts, nodes.now().plus(settings.pauses().after(attempts)));
        });
    }

    /** Takes what nobody tells: what a dead node left, and what failed and is due again. */
    List<UUID> takeOver() {
        return apart.execute(status -> {
            OffsetDateTime now = nodes.now();
            List<UUID> orphans = publications.orphans(now, now.minus(settings.silence()), BATCH);
            take(orphans);
            return orphans;
        });
    }
}
