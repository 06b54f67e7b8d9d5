package fr.ancrage.relogements.effacement;

import fr.ancrage.platform.erasure.Erasures;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.journal.EventToRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Cases are erased: what this service holds of them goes, and the case-service is told. */
@Configuration(proxyBeanMethods = false)
class EffacementDesDossiers {

    /** {@code dossier.efface.v1}, as far as this service reads it. */
    record DossierEffaceV1(
            String effacement, String departement, List<String> dossiers, @Nullable String objet) {}

    /** {@code effacement.fait.v1}. */
    record EffacementFaitV1(
            String effacement,
            String departement,
            String service,
            List<CompteV1> comptes,
            long restants,
            LocalDate le) {}

    record CompteV1(String genre, long nombre) {}

    @Bean
    Consumer<Message<DossierEffaceV1>> effacer(Erasures erasures, HorlogeMetier horloge) {
        return message -> {
            var efface = message.getPayload();
            erasures.erase(
                    new Erasures.Request(
                            efface.effacement(),
                            Set.copyOf(efface.dossiers()),
                            Objects.requireNonNullElse(efface.objet(), "")),
                    issue -> fait(efface, issue, horloge.aujourdhui()));
        };
    }

    static EventToRecord fait(DossierEffaceV1 efface, Erasures.Outcome issue, LocalDate le) {
        return EventToRecord.published(
                "effacement.fait.v1",
                new EffacementFaitV1(
                        efface.effacement(),
                        efface.departement(),
                        "rehousing-service",
                        issue.erased().entrySet().stream()
                                .map(e -> new CompteV1(e.getKey(), e.getValue()))
                                .toList(),
                        issue.left(),
                        le));
    }
}
