package fr.ancrage.gateway.comptes.courriel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ancrage.gateway.comptes.ComptesProperties;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class AvertissementsParCourrielTest {

    @Test
    void the_mail_says_a_day_and_an_address_and_nothing_of_anybody() {
        var sent = new ArrayList<SimpleMailMessage>();
        var smtp =
                new JavaMailSenderImpl() {
                    @Override
                    public void send(SimpleMailMessage... messages) {
                        sent.addAll(List.of(messages));
                    }
                };
        var properties =
                new ComptesProperties(
                        "gateway-comptes",
                        "",
                        Period.ofMonths(6),
                        Period.ofDays(60),
                        Period.ofDays(90),
                        "https://ancrage.invalid",
                        "ne-pas-repondre@ancrage.invalid");

        new AvertissementsParCourriel(smtp, properties)
                .avertir("camille.temoin@cd-21.invalid", LocalDate.of(2027, 2, 1));

        assertThat(sent)
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.getTo()).containsExactly("camille.temoin@cd-21.invalid");
                    assertThat(mail.getText())
                            .contains("1 février 2027", "https://ancrage.invalid")
                            .doesNotContainIgnoringCase("camille", "cd-21");
                });
    }
}
