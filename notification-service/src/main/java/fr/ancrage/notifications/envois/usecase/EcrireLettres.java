package fr.ancrage.notifications.envois.usecase;

import fr.ancrage.notifications.envois.model.Destinataire;
import fr.ancrage.notifications.envois.model.Envoi;
import fr.ancrage.notifications.envois.model.Envois;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.model.Envois.Versionne;
import fr.ancrage.notifications.envois.model.EtatEnvoi;
import fr.ancrage.notifications.envois.model.FaitEnvoi;
import fr.ancrage.notifications.envois.model.MotifEnvoi;
import fr.ancrage.notifications.envois.model.Plis;
import fr.ancrage.notifications.identites.Identite;
import fr.ancrage.notifications.identites.Identites;
import fr.ancrage.notifications.redaction.Redaction;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.sealing.Sealing;
import fr.ancrage.platform.usecase.UseCase;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes letters that wait: names are asked at this moment, the PDF is kept sealed with the
 * household's key, and only then the letter is ready to print. Away names are thrown as an outage;
 * everything stays as it was.
 */
@UseCase
public class EcrireLettres {

    private static final Logger LOG = LoggerFactory.getLogger(EcrireLettres.class);
    private static final int PAR_LOT = 50;

    private final Envois envois;
    private final Plis plis;
    private final Identites identites;
    private final Redaction redaction;
    private final HorlogeMetier horloge;

    public EcrireLettres(
            Envois envois,
            Plis plis,
            Identites identites,
            Redaction redaction,
            HorlogeMetier horloge) {
        this.envois = envois;
        this.plis = plis;
        this.identites = identites;
        this.redaction = redaction;
        this.horloge = horloge;
    }

    /**
     * @return how many were treated; 0 when none waits
     */
    public int executer() {
        var attendent = envois.trouverTous(envois.aEcrire(PAR_LOT));
        if (attendent.isEmpty()) {
            return 0;
        }
        var connues =
                identites.pour(
                        attendent.stream()
                                .flatMap(t ->
                                        Optional.ofNullable(t.envoi().contenu().dossier()).stream())
                                .distinct()
                                .toList(),
                        Identites.Finalite.COURRIER);
        for (var t : attendent) {
            var dossier = t.envoi().contenu().dossier();
            var identite = dossier == null ? null : connues.get(dossier);
            if (identite == null) {
                changer(
                        t,
                        t.envoi().sansDestinataire(MotifEnvoi.IDENTITE_ABSENTE),
                        FaitEnvoi.SANS_DESTINATAIRE);
            } else {
                ecrire(t, identite);
            }
        }
        return attendent.size();
    }

    private void ecrire(Versionne t, Identite identite) {
        var envoi = t.envoi();
        var jour = horloge.aujourdhui();
        Optional<byte[]> scelle;
        try {
            scelle =
                    redaction
                            .pdf(envoi, identite, jour)
                            .map(pdf -> Sealing.seal(identite.cle(), envoi.id(), pdf));
        } catch (RuntimeException e) {
            LOG.error("envoi {}: lettre non écrite: {}", envoi.id(), e.getClass().getName());
            envoi.renoncerAEcrire().ifPresent(apres -> changer(t, apres, FaitEnvoi.BLOQUE));
            return;
        }
        if (scelle.isEmpty()) {
            changer(
                    t,
                    envoi.sansDestinataire(
                            envoi.destinataire().genre() == Destinataire.Genre.PROPRIETAIRE
                                    ? MotifEnvoi.ETUDE_INCONNUE
                                    : MotifEnvoi.ADRESSE_ABSENTE),
                    FaitEnvoi.SANS_DESTINATAIRE);
            return;
        }
        plis.garder(envoi.id(), new Plis.Pli(identite.id(), scelle.get()));
        if (envois.trouver(envoi.id()).isEmpty()) {
            // its household was erased while it was written
            plis.retirer(envoi.id());
            return;
        }
        envoi.ecrire(jour).ifPresent(apres -> changer(t, apres, FaitEnvoi.ECRIT));
    }

    private void changer(Versionne t, Envoi apres, FaitEnvoi fait) {
        if (envois.trouver(t.envoi().id())
                .filter(v -> v.envoi().etat() == EtatEnvoi.PREPARE)
                .filter(v -> v.version() == t.version())
                .isPresent()) {
            envois.changer(t.version(), apres, fait, Origine.tache("ecriture"));
        }
    }
}
