package fr.ancrage.notifications.courriers.usecase;

import fr.ancrage.notifications.courriers.model.Declencheur;
import fr.ancrage.notifications.courriers.model.DossierConnu;
import fr.ancrage.notifications.courriers.model.DossiersConnus;
import fr.ancrage.notifications.courriers.model.Matrice;
import fr.ancrage.notifications.courriers.model.Matrices;
import fr.ancrage.notifications.courriers.model.Preparation;
import fr.ancrage.notifications.courriers.model.Preparations;
import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.envois.model.MotifEnvoi;
import fr.ancrage.notifications.envois.usecase.AnnulerEnvois;
import fr.ancrage.notifications.envois.usecase.Depart;
import fr.ancrage.notifications.envois.usecase.DeposerEnvoi;
import fr.ancrage.notifications.envois.usecase.SuivreEnvois;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.usecase.UseCase;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact asks letters. What it asks is listed in one document, as it was known when the
 * fact first came: told again later, it asks the same. Each envoi is then recorded by its own write
 * under its own key. A stop in between is healed by the redelivery, and facts that were faster (an
 * undoing, a merge, an assignment) are read after writing: whoever writes first, the other one
 * reads it.
 */
@UseCase
public class AppliquerMatrice {

    private final Matrices matrices;
    private final Preparations preparations;
    private final DossiersConnus dossiers;
    private final DeposerEnvoi deposer;
    private final AnnulerEnvois annuler;
    private final SuivreEnvois suivre;
    private final Depart depart;
    private final HorlogeMetier horloge;

    public AppliquerMatrice(
            Matrices matrices,
            Preparations preparations,
            DossiersConnus dossiers,
            DeposerEnvoi deposer,
            AnnulerEnvois annuler,
            SuivreEnvois suivre,
            Depart depart,
            HorlogeMetier horloge) {
        this.matrices = matrices;
        this.preparations = preparations;
        this.dossiers = dossiers;
        this.deposer = deposer;
        this.annuler = annuler;
        this.suivre = suivre;
        this.depart = depart;
        this.horloge = horloge;
    }

    public void executer(Declencheur dit, String message) {
        dossiers.apprendre(
                new DossierConnu(
                        dit.dossier(),
                        dit.departement(),
                        dit.commune(),
                        dit.arrondissement(),
                        dit.parc(),
                        dit.etude(),
                        dit.bailleur(),
                        dit.connuDe(),
                        Set.of(),
                        Set.of(),
                        null,
                        null,
                        null));
        var racine = dossiers.racine(dit.dossier());
        preparations.preparer(
                dit,
                demandees(dit, dossiers.organisations(dit.dossier()), racine).stream()
                        .map(AppliquerMatrice::ligne)
                        .toList());
        var origine = Origine.message(message);
        if (preparations.annulee(dit.dossier(), racine, dit.demandeur())) {
            return;
        }
        var preparation = preparations.trouver(dit.dossier(), dit.demandeur()).orElseThrow();
        var fait = Objects.requireNonNull(preparation.declencheur());
        deposer(demandees(fait, preparation.referents(), racine), origine);
        var connu = dossiers.du(racine);
        for (var mission : preparation.missions()) {
            if (connu.mission(mission.affectation(), mission.organisation())
                    .filter(connu::enCours)
                    .isEmpty()) {
                continue;
            }
            deposer(
                    demandees(
                            pour(fait, mission.affectation()),
                            Set.of(),
                            racine,
                            mission.organisation(),
                            mission.mission()),
                    origine);
        }
        apres(fait, racine, origine);
    }

    private void apres(Declencheur fait, String racine, Origine origine) {
        var maintenant = dossiers.racine(fait.dossier());
        suivre.executer(
                new SuivreEnvois.Commande(
                        racine, maintenant.equals(racine) ? null : maintenant, origine));
        if (preparations.annulee(fait.dossier(), maintenant, fait.demandeur())) {
            annuler.executer(
                    new AnnulerEnvois.Commande(
                            maintenant, fait.demandeur(), MotifEnvoi.ACTE_ANNULE, etape(origine)));
        }
        depart.reveiller();
    }

    private List<Matrice.Demandee> demandees(
            Declencheur fait, Set<String> referents, String racine) {
        return demandees(fait, referents, racine, null, null);
    }

    private List<Matrice.Demandee> demandees(
            Declencheur fait,
            Set<String> referents,
            String racine,
            @Nullable String missionne,
            @Nullable String mission) {
        var matrice =
                matrices.pour(fait.departement(), fait.le())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "no charter for département " + fait.departement()));
        return matrice.demandes(fait, referents, missionne, mission, racine, horloge.aujourdhui());
    }

    private void deposer(List<Matrice.Demandee> demandees, Origine origine) {
        for (var demandee : demandees) {
            if (demandee.envoi() != null) {
                deposer.executer(demandee.envoi(), origine);
            }
        }
    }

    static Declencheur pour(Declencheur f, String affectation) {
        return new Declencheur(
                f.nature(),
                f.stade(),
                f.demandeur(),
                f.dossier(),
                f.departement(),
                f.commune(),
                f.arrondissement(),
                f.parc(),
                f.le(),
                f.jour(),
                f.enfants(),
                f.connuDe(),
                f.organismePayeur(),
                f.bailleur(),
                f.etude(),
                f.formation(),
                affectation,
                f.faits(),
                f.sequence());
    }

    private static Preparation.Ligne ligne(Matrice.Demandee demandee) {
        var envoi = demandee.envoi();
        return new Preparation.Ligne(
                demandee.ligne().code(),
                demandee.ligne().destinataire().code(),
                envoi == null ? null : envoi.destinataire().organisation(),
                envoi == null ? null : envoi.canal().name(),
                envoi == null ? null : envoi.id(),
                demandee.ligne().source(),
                demandee.pourquoiPas());
    }

    private static Origine etape(Origine origine) {
        return new Origine(origine.auteur(), origine.message() + "/annulation");
    }
}
