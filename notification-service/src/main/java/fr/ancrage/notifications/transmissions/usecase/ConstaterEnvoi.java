package fr.ancrage.notifications.transmissions.usecase;

import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.Envois;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.model.EtatEnvoi;
import fr.ancrage.notifications.transmissions.model.RegleTransmission;
import fr.ancrage.notifications.transmissions.model.ReglesTransmission;
import fr.ancrage.notifications.transmissions.model.Transmission;
import fr.ancrage.notifications.transmissions.model.Transmissions;
import fr.ancrage.notifications.transmissions.model.Transmissions.Fait;
import fr.ancrage.platform.usecase.UseCase;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A letter has left: the transmission that it fulfils, by the charter, is done. */
@UseCase
public class ConstaterEnvoi {

    private static final DateTimeFormatter JOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Envois envois;
    private final Transmissions transmissions;
    private final ReglesTransmission regles;
    private final DossiersConnus dossiers;

    public ConstaterEnvoi(
            Envois envois,
            Transmissions transmissions,
            ReglesTransmission regles,
            DossiersConnus dossiers) {
        this.envois = envois;
        this.transmissions = transmissions;
        this.regles = regles;
        this.dossiers = dossiers;
    }

    public void executer(String id, String message) {
        envois.trouver(id)
                .map(Envois.Versionne::envoi)
                .filter(e -> e.etat() == EtatEnvoi.CONFIRME)
                .ifPresent(e -> constater(e, message));
    }

    private void constater(Envoi envoi, String message) {
        var dossier = envoi.contenu().dossier();
        var le = Objects.requireNonNull(envoi.suivi().partiLe());
        var remplies = remplies(envoi, le);
        if (dossier == null || remplies.isEmpty()) {
            return;
        }
        for (var id : transmissions.duDossier(dossiers.racine(dossier))) {
            transmissions
                    .trouver(id)
                    .filter(t -> remplies.contains(t.transmission().regle()))
                    .filter(t -> concerne(t.transmission(), envoi))
                    .ifPresent(t ->
                            t.transmission()
                                    .faire(le, "Message parti le " + le.format(JOUR) + ".")
                                    .ifPresent(faite ->
                                            transmissions.changer(
                                                    t.version(),
                                                    faite,
                                                    Fait.FAITE,
                                                    Origine.message(message))));
        }
    }

    private Set<String> remplies(Envoi envoi, LocalDate le) {
        return regles.pour(envoi.contenu().departement(), le).stream()
                .filter(r -> envoi.contenu().courrier().equals(r.courrier()))
                .map(RegleTransmission::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean concerne(Transmission transmission, Envoi envoi) {
        var organisation = envoi.destinataire().organisation();
        return organisation != null
                && transmission.vers().contains(organisation)
                && transmission.acte() != null
                && envoi.demandeurs().contains(transmission.acte());
    }
}
