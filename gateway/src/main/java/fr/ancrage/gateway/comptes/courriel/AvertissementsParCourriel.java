package fr.ancrage.gateway.comptes.courriel;

import fr.ancrage.gateway.comptes.ComptesProperties;
import fr.ancrage.gateway.comptes.usecase.Avertissements;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

@Component
class AvertissementsParCourriel implements Avertissements {

    private static final DateTimeFormatter JOUR =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

    private final JavaMailSender smtp;
    private final ComptesProperties properties;

    AvertissementsParCourriel(JavaMailSender smtp, ComptesProperties properties) {
        this.smtp = smtp;
        this.properties = properties;
    }

    @Override
    public void avertir(String courriel, LocalDate fermetureLe) {
        var message = new SimpleMailMessage();
        message.setFrom(properties.expediteur());
        message.setTo(courriel);
        message.setSubject("Ancrage : votre compte ne sert plus");
        message.setText(
                """
                Bonjour,

                Votre compte Ancrage n'a pas servi depuis longtemps. Par sécurité, il sera fermé
                le %s si personne ne s'en sert d'ici là.

                Pour le garder, il suffit de vous connecter : %s

                Si vous n'en avez plus besoin, vous n'avez rien à faire. S'il est fermé, le
                référent de votre organisation pourra vous inviter à nouveau.

                Message automatique, merci de ne pas y répondre.
                """
                        .formatted(JOUR.format(fermetureLe), properties.portail()));
        smtp.send(message);
    }
}
