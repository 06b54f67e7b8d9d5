package fr.ancrage.notifications.envois.courriel;

import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.usecase.Facteur;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Writes and hands over one mail: a subject and a link to the portal, nothing of anybody. Its
 * Message-ID is the envoi's, so that a mail that came twice after all is known as one.
 */
@Component
class FacteurSmtp implements Facteur {

    private static final Logger LOG = LoggerFactory.getLogger(FacteurSmtp.class);

    private final JavaMailSenderImpl smtp;
    private final String portail;
    private final String expediteur;

    FacteurSmtp(
            JavaMailSenderImpl smtp,
            @Value("${ancrage.portail}") String portail,
            @Value("${ancrage.expediteur}") String expediteur) {
        this.smtp = smtp;
        this.portail = portail;
        this.expediteur = expediteur;
    }

    @Override
    public Reponse remettre(Envoi envoi) {
        var boite = envoi.destinataire().boite();
        if (boite == null) {
            return new Reponse.Refus("aucune boîte dans la charte");
        }
        MimeMessage courriel;
        try {
            courriel = courriel(envoi, boite);
        } catch (MessagingException e) {
            return new Reponse.Refus("adresse de la charte illisible");
        }
        Transport ligne;
        try {
            ligne = appeler();
        } catch (MessagingException e) {
            // nobody was there, or would not let us in: nothing left
            return new Reponse.Absent();
        }
        try {
            courriel.saveChanges();
            ligne.sendMessage(courriel, courriel.getAllRecipients());
            return new Reponse.Pris();
        } catch (MessagingException e) {
            return reponse(e);
        } finally {
            raccrocher(ligne);
        }
    }

    @Override
    public boolean joignable() {
        try {
            raccrocher(appeler());
            return true;
        } catch (MessagingException e) {
            return false;
        }
    }

    private Transport appeler() throws MessagingException {
        var protocole = smtp.getProtocol();
        var ligne = smtp.getSession().getTransport(protocole == null ? "smtp" : protocole);
        var compte = smtp.getUsername();
        var sansCompte = compte == null || compte.isBlank();
        ligne.connect(
                smtp.getHost(),
                smtp.getPort(),
                sansCompte ? null : compte,
                sansCompte ? null : smtp.getPassword());
        return ligne;
    }

    /** What was answered stands, however the line ends. */
    private static void raccrocher(Transport ligne) {
        try {
            ligne.close();
        } catch (MessagingException e) {
            LOG.debug("messagerie: ligne déjà coupée");
        }
    }

    private MimeMessage courriel(Envoi envoi, String boite) throws MessagingException {
        var courriel = new CourrielAncre(smtp.createMimeMessage(), envoi.id());
        courriel.setFrom(new InternetAddress(expediteur, true));
        courriel.setRecipient(Message.RecipientType.TO, new InternetAddress(boite, true));
        courriel.setSubject("Ancrage : " + objet(envoi), StandardCharsets.UTF_8.name());
        courriel.setText(texte(envoi), StandardCharsets.UTF_8.name());
        courriel.setHeader("Auto-Submitted", "auto-generated");
        courriel.setHeader("Content-Language", "fr");
        return courriel;
    }

    private static String objet(Envoi envoi) {
        return switch (envoi.contenu().type()) {
            case "DEMANDE" -> "une demande attend votre service";
            case "DECISION" -> "une décision vous est communiquée";
            case "TABLEAU" -> "le tableau de la semaine est disponible";
            case "COPIE" -> "une copie vous est adressée";
            default -> "une information vous est adressée";
        };
    }

    private String texte(Envoi envoi) {
        return """
        Bonjour,

        %s.

        Pour la lire, connectez-vous à Ancrage avec votre compte habituel :
        %s/courriers/messages/%s

        Ce message ne contient volontairement aucune donnée personnelle : tout est dans la plateforme.
        Si ce lien ne vous concerne pas, transmettez-le à votre responsable, sans le faire suivre
        hors de votre organisation.

        Ancrage, prévention des expulsions locatives, département %s
        Message automatique, merci de ne pas y répondre.
        """
                .formatted(
                        majuscule(objet(envoi)) + " sur la plateforme Ancrage",
                        portail,
                        envoi.id(),
                        envoi.contenu().departement());
    }

    private static String majuscule(String texte) {
        return texte.substring(0, 1).toUpperCase(java.util.Locale.FRENCH) + texte.substring(1);
    }

    private static Reponse reponse(Exception echec) {
        var code = code(echec);
        if (code.isEmpty()) {
            return new Reponse.Inconnu();
        }
        var dit = "le serveur de messagerie a répondu " + code.get();
        return code.get() >= 500 ? new Reponse.Refus(dit) : new Reponse.PlusTard(dit);
    }

    /** The server's answer, when there was one; its text is left aside, it repeats addresses. */
    private static Optional<Integer> code(Exception echec) {
        for (Throwable e = echec; e != null; e = suivante(e)) {
            var trouve =
                    switch (e) {
                        case SMTPAddressFailedException a -> a.getReturnCode();
                        case SMTPSenderFailedException s -> s.getReturnCode();
                        case SMTPSendFailedException s -> s.getReturnCode();
                        default -> -1;
                    };
            if (trouve >= 400) {
                return Optional.of(trouve);
            }
        }
        return Optional.empty();
    }

    private static @org.jspecify.annotations.Nullable Throwable suivante(Throwable e) {
        return e instanceof MessagingException m && m.getNextException() != null
                ? m.getNextException()
                : e.getCause();
    }

    /** A mail that keeps its own Message-ID: the client would make a new one at each hand-over. */
    private static final class CourrielAncre extends MimeMessage {

        private final String id;

        CourrielAncre(MimeMessage modele, String id) {
            super(modele.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@ancrage>");
        }
    }
}
