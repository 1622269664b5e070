package vn.gioc.dashboard.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.springframework.stereotype.Component;
import vn.gioc.dashboard.language.Words;

/** Alerts by e-mail: plain text, with the message's id, so that a mailbox that gets it twice shows it once. */
@Component
class Mailer implements Way {
    private final DeliverySettings settings;

    Mailer(DeliverySettings settings) {
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public void send(Message message, Telling telling) throws Undelivered {
        if (settings.mailHost() == null) {
            throw Undelivered.now("GIOC_MAIL_HOST is not set");
        }
        Session session = Session.getInstance(properties());
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage mail = write(session, message, telling);
            transport.connect(settings.mailHost(), settings.mailPort(), settings.mailUser(), settings.mailPassword());
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (AuthenticationFailedException e) {
            throw Undelivered.now("the mail server refuses the password");
        } catch (SendFailedException e) {
            throw Undelivered.now("the mail server refuses the address");
        } catch (MessagingException e) {
            throw Undelivered.now("the mail server can't be reached or breaks off");
        }
    }

    private MimeMessage write(Session session, Message message, Telling telling) throws MessagingException {
        Words words = Words.vietnamese();
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + message.id() + "@gioc>");
            }
        };
        mail.setFrom(new InternetAddress(settings.mailFrom()));
        mail.setRecipient(RecipientType.TO, new InternetAddress(message.target()));
        mail.setSubject("[GIOC] " + telling.title(words), StandardCharsets.UTF_8.name());
        mail.setText(
                String.join("\n", telling.lines(words)) + "\n\n" + settings.link(telling.path()) + "\n",
                StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(telling.at()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Gioc-Message", message.id().toString());
        return mail;
    }

    private Properties properties() {
        String timeout = Long.toString(settings.deliveryTimeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.mailUser() != null));
        switch (settings.mailTls()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            }
            case TLS -> {
                properties.setProperty("mail.smtp.ssl.enable", "true");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            }
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        return properties;
    }
}
