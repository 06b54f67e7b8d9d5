package fr.ancrage.notifications.envois.courriel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.notifications.envois.model.Canal;
import fr.ancrage.notifications.envois.model.Contenu;
import fr.ancrage.notifications.envois.model.Destinataire;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.usecase.Facteur.Reponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a mail server can answer, and what becomes of it. */
class FacteurSmtpTest {

    private static Envoi envoi(String boite) {
        return Envoi.prepare(
                "envoi-1",
                new Contenu(
                        "d", "21", null, null, null, "CP", "X", "Libellé", "DEMANDE", "s", "p",
                        List.of(), false, null, "/", Map.of()),
                new Destinataire(Destinataire.Genre.ORGANISATION, "cd-21", boite, false),
                Canal.MESSAGE,
                "C1",
                Set.of(),
                1,
                LocalDate.of(2026, 11, 20));
    }

    private static Reponse remettre(int port, String boite) {
        return facteur(port).remettre(envoi(boite));
    }

    private static FacteurSmtp facteur(int port) {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("127.0.0.1");
        smtp.setPort(port);
        smtp.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        return new FacteurSmtp(smtp, "http://portail", "ancrage@ancrage.invalid");
    }

    /** A mail server that answers one word for one command; nothing: it hangs up there. */
    private static Reponse dit(String commande, @Nullable String reponse) throws Exception {
        try (var serveur = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var fil = Thread.ofVirtual().start(() -> parler(serveur, commande, reponse));
            var recue = remettre(serveur.getLocalPort(), "boite@cd-21.invalid");
            fil.join(2000);
            return recue;
        }
    }

    private static void parler(ServerSocket serveur, String commande, @Nullable String reponse) {
        try (var client = serveur.accept();
                var lecture =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.US_ASCII))) {
            var ecriture = client.getOutputStream();
            ecriture.write("220 essai\r\n".getBytes(StandardCharsets.US_ASCII));
            var donnees = false;
            for (var ligne = lecture.readLine(); ligne != null; ligne = lecture.readLine()) {
                if (donnees && !ligne.equals(".")) {
                    continue;
                }
                var mot = donnees ? "FIN" : ligne.split(" ")[0].toUpperCase(java.util.Locale.ROOT);
                donnees = false;
                if (mot.equals(commande)) {
                    if (reponse == null) {
                        return;
                    }
                    ecriture.write((reponse + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    continue;
                }
                donnees = mot.equals("DATA");
                ecriture.write(
                        (donnees ? "354 va\r\n" : "250 oui\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // the client left
        }
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 inconnu", "MAIL, 553 non", "FIN, 554 refus", "DATA, 554 non"})
    void un_refus_definitif_bloque(String commande, String reponse) throws Exception {
        var recue = dit(commande, reponse);
        assertThat(recue).isInstanceOf(Reponse.Refus.class);
        assertThat(recue.toString()).contains(reponse.substring(0, 3)).doesNotContain("boite@");
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 450 plus tard", "FIN, 451 plus tard"})
    void un_refus_passager_se_retente(String commande, String reponse) throws Exception {
        assertThat(dit(commande, reponse)).isInstanceOf(Reponse.PlusTard.class);
    }

    @Test
    void une_ligne_coupee_apres_le_message_laisse_l_issue_inconnue() throws Exception {
        assertThat(dit("FIN", null)).isEqualTo(new Reponse.Inconnu());
    }

    @Test
    void un_message_pris_reste_pris_meme_si_la_ligne_se_coupe_au_moment_de_raccrocher()
            throws Exception {
        assertThat(dit("QUIT", null)).isEqualTo(new Reponse.Pris());
    }

    @Test
    void un_serveur_absent_ne_compte_pas() throws IOException {
        int port;
        try (var libre = new ServerSocket(0)) {
            port = libre.getLocalPort();
        }
        assertThat(remettre(port, "boite@cd-21.invalid")).isEqualTo(new Reponse.Absent());
        assertThat(facteur(port).joignable()).isFalse();
    }

    @Test
    void une_adresse_qui_en_cache_une_autre_ne_part_pas() {
        assertThat(remettre(1, "a@b.invalid\r\nBcc: c@d.invalid"))
                .isInstanceOf(Reponse.Refus.class);
    }
}
