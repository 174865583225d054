package org.arshjul.notification;

import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server inside the application, when none is set: nothing leaves the machine, and a page shows it all. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class BuiltInServer {

    private static final Logger LOG = LoggerFactory.getLogger(BuiltInServer.class);
    private static final String LOOPBACK = "127.0.0.1";

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${spring.mail.host:}'.isEmpty()")
    static class Used {

        /** Every mail is in the database before the server says that it has accepted it. */
        @Bean(destroyMethod = "stop")
        GreenMail builtInMailServer(Mailbox mailbox) {
            ServerSetup anyPort = new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP);
            GreenMail server = new GreenMail(anyPort);
            server.start();
            server.getUserManager().setMessageDeliveryHandler((message, to) -> {
                mailbox.keep(to.getEmail(), message.getMessage());
                return new Kept(to.getEmail());
            });
            LOG.info(
                    "no mail server is set (spring.mail.host): the built-in one keeps all mail, see /mailbox (port {})",
                    server.getSmtp().getPort());
            return server;
        }

        @Bean
        JavaMailSenderImpl builtInMailSender(GreenMail builtInMailServer) {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost(LOOPBACK);
            sender.setPort(builtInMailServer.getSmtp().getPort());
            return sender;
        }
    }

    /** A recipient whose mail is in our table already, so that the server need not keep it in memory. */
    private static final class Kept extends UserImpl {

        Kept(String address) {
            super(address, address, "", null);
        }

        @Override
        public void deliver(com.icegreen.greenmail.mail.MovingMessage message) {
            LOG.debug("kept a mail to {}", getEmail());
        }
    }
}
